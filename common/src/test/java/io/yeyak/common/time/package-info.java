/** Which time it is. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

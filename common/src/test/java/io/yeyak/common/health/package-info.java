/** How a context says how it is. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

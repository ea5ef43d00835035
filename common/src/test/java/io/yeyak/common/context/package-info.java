/** A context whose servers come and go. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.context;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The drill as a whole. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.drill;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

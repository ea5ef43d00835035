/** What the figures, the steps of traces and the lines of logs look like to those who collect them. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.observe;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The whole platform in one process, with everything it needs besides: what the run command starts. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.embedded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

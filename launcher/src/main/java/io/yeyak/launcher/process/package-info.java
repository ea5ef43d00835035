/** The life of a process: what it consists of, how it says how it is, and in which order it ends. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.process;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

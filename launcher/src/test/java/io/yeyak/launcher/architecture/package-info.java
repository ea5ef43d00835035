/** Tests over the class files and the files of the project: its shape, and what is easily forgotten. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.architecture;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The whole platform as its users meet it: real servers, separate processes, HTTP from outside. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.system;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

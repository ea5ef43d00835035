/** What can be typed: run, start, token, audit, settings, version. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.command;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

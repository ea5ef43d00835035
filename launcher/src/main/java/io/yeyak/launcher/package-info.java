/** The process: reads the configuration, starts the servers and deploys the contexts. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What is done to the platform, run by run, and what has to come of it. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.bench.scenario;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

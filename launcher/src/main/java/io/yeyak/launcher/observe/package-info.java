/** How a process shows what it does: figures for Prometheus, steps of traces by OTLP, and logs as lines of JSON. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.observe;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

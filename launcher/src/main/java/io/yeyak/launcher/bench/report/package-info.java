/** What a bench has found, as JSON and in words. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.bench.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

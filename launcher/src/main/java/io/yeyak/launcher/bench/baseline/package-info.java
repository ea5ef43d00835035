/** The conventional ways to sell tickets, on the same PostgreSQL, to compare with. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.bench.baseline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

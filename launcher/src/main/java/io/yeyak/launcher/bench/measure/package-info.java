/** What processes, PostgreSQL and Kafka have used between two moments. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.bench.measure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

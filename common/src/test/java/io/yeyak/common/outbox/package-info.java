/** The relay and the partitions against the real PostgreSQL and Kafka. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.outbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The consumer against the real PostgreSQL and Kafka. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

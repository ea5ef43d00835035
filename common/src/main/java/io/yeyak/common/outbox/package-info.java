/** Gets stored events to Kafka, in order for each key and as often as it takes, and keeps them for a while. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.outbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

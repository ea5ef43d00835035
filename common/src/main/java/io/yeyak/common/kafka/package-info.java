/**
 * Kafka by pull alone: poll a batch, have it handled, commit its offsets, poll the next. Record handlers, auto-commit
 * and commits without offsets are not used.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.common.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/**
 * PostgreSQL: pools, migrations, statements in files, and the engine that commits waiting works together.
 *
 * <p>One transaction holds the new states, the inbox, the parked messages and the outbox.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.common.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

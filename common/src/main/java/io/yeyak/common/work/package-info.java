/**
 * The write path that every context has: works queue while a transaction is in flight and are decided and committed
 * together in the next one. What is here is pure; the adapter that talks to PostgreSQL is beside it in
 * {@code common.postgres}.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.common.work;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

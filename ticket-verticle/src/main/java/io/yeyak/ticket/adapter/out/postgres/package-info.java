/** Keeps shows and holds in PostgreSQL. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticket.adapter.out.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The views in PostgreSQL. */
@NullMarked
@CheckReturnValue
package io.yeyak.ticketlist.adapter.out.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

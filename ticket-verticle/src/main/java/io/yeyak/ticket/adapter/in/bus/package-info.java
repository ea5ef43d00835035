/** Answers the requests of a gateway. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticket.adapter.in.bus;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

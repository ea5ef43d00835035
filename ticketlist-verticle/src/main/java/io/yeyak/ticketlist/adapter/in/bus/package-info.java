/** The questions that the views answer, as they come over the event bus. */
@NullMarked
@CheckReturnValue
package io.yeyak.ticketlist.adapter.in.bus;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

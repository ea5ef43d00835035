/** The other contexts, asked over the event bus. */
@NullMarked
@CheckReturnValue
package io.yeyak.ticketlist.adapter.out.bus;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Tells the other contexts what happened, in the published shapes. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticket.adapter.out.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Reacts to what the other contexts tell. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticket.adapter.in.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

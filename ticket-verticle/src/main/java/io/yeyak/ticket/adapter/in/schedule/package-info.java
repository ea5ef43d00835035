/** Reacts to deadlines. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticket.adapter.in.schedule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

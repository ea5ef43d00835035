/**
 * What Reservation tells the others: its own events as published records. Their samples and schemas are the contract,
 * under {@code contracts/events/reservation}.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.adapter.out.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

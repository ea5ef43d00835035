/**
 * What Ticket and Payment tell Reservation. The records here are Reservation's own reading of those events: they name
 * what it needs and take no notice of the rest.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.adapter.in.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

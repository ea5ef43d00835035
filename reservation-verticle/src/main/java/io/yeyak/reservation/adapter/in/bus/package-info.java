/**
 * What can be asked of Reservation over the event bus: addresses, and the JSON of requests and answers as the HTTP
 * contract shows it.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.adapter.in.bus;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

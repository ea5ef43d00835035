/**
 * What a reservation is and how it goes on: states, what others told of it, what it tells, and the rules. Pure Java:
 * no rule waits, asks for the time or draws lots.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

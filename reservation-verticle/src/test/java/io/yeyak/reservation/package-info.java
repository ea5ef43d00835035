/** Reservation as a whole. */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** How the instances of Reservation tell each other that somebody's wait may be over. */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.adapter.out.hints;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

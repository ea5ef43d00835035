/** What is counted of reservations, for whoever runs the platform. */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.adapter.out.figures;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

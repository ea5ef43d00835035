/** Waiting for a decision, with hints and without. */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.adapter.out.hints;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

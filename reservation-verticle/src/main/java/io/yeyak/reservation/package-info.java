/** Holds and confirms seats. */
@CheckReturnValue
@NullMarked
package io.yeyak.reservation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The rules, as tables and sentences. */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

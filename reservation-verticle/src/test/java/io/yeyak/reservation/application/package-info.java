/** The use cases on a database in memory. */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

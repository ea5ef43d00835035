/** Answers what a buyer holds. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticketlist;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

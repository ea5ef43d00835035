/** What is read, held against the contract of those who tell it. */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.adapter.in.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

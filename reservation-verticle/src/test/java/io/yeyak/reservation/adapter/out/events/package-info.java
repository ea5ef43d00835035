/** What is published, held against its contract. */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.adapter.out.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

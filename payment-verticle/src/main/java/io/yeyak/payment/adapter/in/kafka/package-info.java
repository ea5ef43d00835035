/** Reacts to what the other contexts tell. What it reads of their events is spelt out in records of its own. */
@NullMarked
@CheckReturnValue
package io.yeyak.payment.adapter.in.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What this context tells the others: its events in their published form. */
@NullMarked
@CheckReturnValue
package io.yeyak.payment.adapter.out.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What the gateway can ask of this context, over the event bus. */
@NullMarked
@CheckReturnValue
package io.yeyak.payment.adapter.in.bus;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

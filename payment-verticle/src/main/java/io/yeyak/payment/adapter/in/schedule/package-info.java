/** What this context does by itself: loops that look for what is due. */
@NullMarked
@CheckReturnValue
package io.yeyak.payment.adapter.in.schedule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

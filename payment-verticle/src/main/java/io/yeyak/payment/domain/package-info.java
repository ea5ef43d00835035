/**
 * Payments, refunds and the rules about them: plain values and pure functions. What has to be said to the provider is
 * part of the state; nothing here says it. Depends on the JDK, outcomes, decisions and money.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.payment.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

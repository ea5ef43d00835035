/**
 * What this context does, one use case in each class. They change payments through {@code Aggregates} and reach the
 * world through ports. Depends on the domain, and of Vert.x on {@code Future} alone.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.payment.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

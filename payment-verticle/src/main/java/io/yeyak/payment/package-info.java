/** Takes payments. */
@CheckReturnValue
@NullMarked
package io.yeyak.payment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What this context needs of the world. */
@NullMarked
@CheckReturnValue
package io.yeyak.payment.application.port;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What is counted of payments, for whoever runs the platform. */
@NullMarked
@CheckReturnValue
package io.yeyak.payment.adapter.out.figures;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/**
 * The payment provider of the embedded mode, reached by its HTTP interface like any other provider. What it says is
 * read here and turned into outcomes; what it may break is caught here.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.payment.adapter.out.sandbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

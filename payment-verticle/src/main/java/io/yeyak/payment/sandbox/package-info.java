/**
 * A payment provider to try things with: a service of its own, with its own books, pages and troubles. Nothing else of
 * this project uses its classes but to deploy it; the Payment context talks to it over HTTP, as it would to any other.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.payment.sandbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

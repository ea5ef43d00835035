/** Whole payments, with the real database and the real sandbox over loopback HTTP. */
@NullMarked
package io.yeyak.payment.flow;

import org.jspecify.annotations.NullMarked;

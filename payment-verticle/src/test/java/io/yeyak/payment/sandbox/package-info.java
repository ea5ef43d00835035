/** The sandbox provider as a merchant and a customer meet it. */
@NullMarked
package io.yeyak.payment.sandbox;

import org.jspecify.annotations.NullMarked;

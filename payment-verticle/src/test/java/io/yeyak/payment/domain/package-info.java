/** The rules of payments, proved without anything around them. */
@NullMarked
package io.yeyak.payment.domain;

import org.jspecify.annotations.NullMarked;

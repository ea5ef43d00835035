/** Whatever a provider may answer is an outcome. */
@NullMarked
package io.yeyak.payment.adapter.out.sandbox;

import org.jspecify.annotations.NullMarked;

/** What the other contexts tell is understood. */
@NullMarked
package io.yeyak.payment.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;

/** What is published is what the contract says. */
@NullMarked
package io.yeyak.payment.adapter.out.events;

import org.jspecify.annotations.NullMarked;

/** How far the views have read, by Kafka's own books. */
@NullMarked
@CheckReturnValue
package io.yeyak.ticketlist.adapter.out.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

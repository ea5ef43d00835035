/** What the other contexts publish, in records of our own that read what the views need and leave the rest alone. */
@NullMarked
@CheckReturnValue
package io.yeyak.ticketlist.adapter.in.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What is asked of the views and of the jobs, as it comes over the event bus. */
@NullMarked
@CheckReturnValue
package io.yeyak.ticketlist.adapter.in.bus;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What is done again and again: following the feed, looking after the generations, working on the jobs. */
@NullMarked
@CheckReturnValue
package io.yeyak.ticketlist.adapter.in.schedule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** One class per question that the views answer, and those that keep the views. Of Vert.x it sees futures only. */
@NullMarked
@CheckReturnValue
package io.yeyak.ticketlist.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

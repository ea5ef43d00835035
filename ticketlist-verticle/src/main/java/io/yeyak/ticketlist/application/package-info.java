/**
 * One class per question that the views answer, those that keep the views, and those that do what administrators want
 * done to many. Of Vert.x it sees futures only.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.ticketlist.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

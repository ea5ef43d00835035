/**
 * The views, and how each event changes them: plain Java, no clock, no chance, no input or output.
 *
 * <p>A view has one side for each source. A source's events arrive in order and change only that source's side, so the
 * order in which the sources are heard does not matter.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.ticketlist.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

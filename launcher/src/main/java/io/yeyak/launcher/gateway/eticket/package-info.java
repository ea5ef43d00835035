/** The code on a ticket: signed, so that nobody can make one up, and looked up, so that no copy outlives the ticket. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.gateway.eticket;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

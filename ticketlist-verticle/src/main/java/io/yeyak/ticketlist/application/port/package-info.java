/** What the use cases need of the world outside. */
@NullMarked
@CheckReturnValue
package io.yeyak.ticketlist.application.port;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

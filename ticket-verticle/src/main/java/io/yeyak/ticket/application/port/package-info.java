/** What the use cases need from outside. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticket.application.port;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

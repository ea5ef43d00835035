/** What can be done with shows and holds, one use case a file. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticket.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

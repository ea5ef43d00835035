/** The read model: what everybody can look at, made of what the other contexts tell. It owns nothing. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticketlist;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

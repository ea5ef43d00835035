/** The rules of stock: shows, ticket types, holds and approvals. Pure: no clock, no chance, nothing that waits. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticket.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

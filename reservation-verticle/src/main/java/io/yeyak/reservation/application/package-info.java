/**
 * What can be done with reservations: one class for each use case. They see the domain, the ports and {@code Future};
 * none of them waits, and none knows where anything is stored.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What the use cases need of the world, in their own words. */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.application.port;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

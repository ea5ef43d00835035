/** What administrators do about parked messages, against the real PostgreSQL. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.parking;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

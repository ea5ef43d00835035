/** What is kept, on a real PostgreSQL. */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.adapter.out.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

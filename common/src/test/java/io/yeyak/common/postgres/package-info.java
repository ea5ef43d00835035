/** The write path against the real PostgreSQL. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

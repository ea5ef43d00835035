/** The write path against a real PostgreSQL. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What becomes of works, without any database. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.work;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

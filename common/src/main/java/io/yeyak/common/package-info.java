/** What every context shares, and nothing that belongs to one of them. */
@CheckReturnValue
@NullMarked
package io.yeyak.common;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Answers as values: what was done, or why it was refused. Depends on nothing but the JDK. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.outcome;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

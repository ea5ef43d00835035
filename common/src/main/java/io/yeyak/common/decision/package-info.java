/** Rules as pure functions: a state and a moment in, a decision out. Depends on the JDK and on outcomes. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.decision;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

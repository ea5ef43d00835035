/** Records what customers ask for and how it ends, and tells the others. The core of Yeyak. */
@CheckReturnValue
@NullMarked
package io.yeyak.reservation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

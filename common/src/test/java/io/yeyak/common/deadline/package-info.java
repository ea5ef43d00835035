/** What wakes whatever is due. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.deadline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Deadlines are indexed columns, judged by the clock of the database. Here is what wakes whatever is due. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.deadline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** A context as small as can be, to test what all contexts share: it counts. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.tally;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The envelope in which contexts tell each other what happened: CloudEvents 1.0 attributes as plain records. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.event;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

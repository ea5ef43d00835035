/** How records become JSON and back. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.json;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

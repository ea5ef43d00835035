/** How the parts of the platform are: what a context looks at, and how it says so over the bus. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

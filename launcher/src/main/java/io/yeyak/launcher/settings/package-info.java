/** Everything that can be set, read once: flags win over the environment, over the file, over the defaults. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.settings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

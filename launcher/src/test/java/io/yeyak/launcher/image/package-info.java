/** Tests of the image: what was built is unpacked and run. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.image;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

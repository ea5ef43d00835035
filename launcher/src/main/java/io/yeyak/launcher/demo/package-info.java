/** A few believable shows for a platform that is tried out, registered over HTTP as an administrator would. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.demo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

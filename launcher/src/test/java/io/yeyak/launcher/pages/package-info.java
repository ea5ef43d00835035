/** The pages in a real browser, in front of the whole platform, as people use them. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.pages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

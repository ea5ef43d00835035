/** What settings are made of. The records themselves belong to those who are configured. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.config;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

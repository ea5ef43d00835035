/** The context that decides who gets tickets: its verticle and settings are what the process sees of it. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticket;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

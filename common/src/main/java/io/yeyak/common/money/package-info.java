/** Amounts of money in minor units, with their ISO 4217 currency. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.money;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

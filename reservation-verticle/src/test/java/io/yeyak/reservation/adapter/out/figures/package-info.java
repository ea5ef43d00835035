/** Tests of the package of the same name. */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.adapter.out.figures;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

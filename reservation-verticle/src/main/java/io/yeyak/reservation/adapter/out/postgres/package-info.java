/**
 * What Reservation keeps, in its own schema: loaded for a batch under locks, stored with one statement for each table.
 * The JSON of a row has records of its own here, so that renaming a thing of the domain changes no stored row.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.reservation.adapter.out.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

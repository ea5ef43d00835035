/** The tests of the views in PostgreSQL. */
@NullMarked
package io.yeyak.ticketlist.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;

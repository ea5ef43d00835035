/** The tests of how other contexts are asked. */
@NullMarked
package io.yeyak.ticketlist.adapter.out.bus;

import org.jspecify.annotations.NullMarked;

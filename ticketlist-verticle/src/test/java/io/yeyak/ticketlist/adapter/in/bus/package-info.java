/** The tests of the answers' bytes. */
@NullMarked
package io.yeyak.ticketlist.adapter.in.bus;

import org.jspecify.annotations.NullMarked;

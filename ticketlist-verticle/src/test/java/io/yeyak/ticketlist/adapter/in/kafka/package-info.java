/** The tests of what is understood. */
@NullMarked
package io.yeyak.ticketlist.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;

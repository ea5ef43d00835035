/** The tests of the whole read model. */
@NullMarked
package io.yeyak.ticketlist;

import org.jspecify.annotations.NullMarked;

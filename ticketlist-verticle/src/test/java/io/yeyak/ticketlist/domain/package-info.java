/** The tests of the views. */
@NullMarked
package io.yeyak.ticketlist.domain;

import org.jspecify.annotations.NullMarked;

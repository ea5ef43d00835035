/** The tests of the questions. */
@NullMarked
package io.yeyak.ticketlist.application;

import org.jspecify.annotations.NullMarked;

/** What is stored is what was decided, and the database holds the rules' promises by itself. */
@NullMarked
package io.yeyak.payment.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;

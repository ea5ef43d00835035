/** What the few functions cost that everything goes through, by themselves: run by hand, never with the tests. */
@NullMarked
package io.yeyak.launcher.bench.micro;

import org.jspecify.annotations.NullMarked;

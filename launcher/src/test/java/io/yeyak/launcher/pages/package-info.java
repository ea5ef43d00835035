/**
 * The pages in a real browser, in front of the whole platform, as people use them.
 *
 * <p>All classes share one platform and one browser ({@code House}); each test has {@code Visitors}, whose browsers
 * know nothing of each other. Things are found by role and name, and waited for until they are there. What a browser
 * says on its console fails the test that has not announced it.
 *
 * <p>The browser is fetched by the npm of the machine and driven by its Node; without them nothing is tested.
 * {@code -Dyeyak.browser=PATH} takes another one, {@code -Dyeyak.browser=system} the one that is installed;
 * {@code -Dyeyak.pictures=take} takes the pictures anew that pages are compared with. What could be seen when a test
 * failed is in {@code target/pages-that-failed}.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.pages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

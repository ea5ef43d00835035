package io.yeyak.launcher.pages;

import com.microsoft.playwright.options.ColorScheme;

/**
 * How somebody has set up the browser.
 *
 * @param language as browsers name it
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 */
record Look(String language, ColorScheme colours, int width, int height) {

    static final Look USUAL = new Look("en-US", ColorScheme.LIGHT, 1280, 900);

    Look in(String other) {
        return new Look(other, colours, width, height);
    }

    Look with(ColorScheme other) {
        return new Look(language, other, width, height);
    }

    Look sized(int otherWidth, int otherHeight) {
        return new Look(language, colours, otherWidth, otherHeight);
    }
}

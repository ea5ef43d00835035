package io.yeyak.launcher.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a browser says on its console, where it also reports what the policy of a page forbids, and errors that nobody
 * has caught. A test wants none of it, but for what it provokes.
 */
final class Complaints {

    // What browsers suggest to those who develop.
    private static final Set<String> HINTS = Set.of("verbose", "debug");
    private static final String AN_ID = "[0-9a-f-]{36}";
    // The lists may not know a reservation for a moment after it was placed; the page asks again.
    private static final Pattern NOT_KNOWN_YET = Pattern.compile("status of 404.*/api/v1/reservations/" + AN_ID);

    private final List<String> heard = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>(List.of(NOT_KNOWN_YET));

    void listenTo(BrowserContext context) {
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> heard.add("not caught: " + error.error()));
    }

    private void hear(ConsoleMessage message) {
        if (!HINTS.contains(message.type())) {
            heard.add(message.type() + ": " + message.text() + " at " + message.location());
        }
    }

    /** A test provokes this, and anything like it. */
    void expect(String pattern) {
        expected.add(Pattern.compile(pattern));
    }

    /** What no test has provoked. */
    List<String> unexpected() {
        return heard.stream()
                .filter(said -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(said).find()))
                .toList();
    }
}

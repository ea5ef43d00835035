package io.yeyak.launcher.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.yeyak.launcher.system.EmbeddedSite;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What all tests of the pages share: one platform and one browser. Both are opened for the first of them. */
final class House implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TIME_ZONE = "Asia/Seoul";

    private final Chrome chrome = Chrome.locate();
    private final Playwright playwright = driver();
    private final Browser browser = chrome.launch(playwright);
    private final EmbeddedSite site = EmbeddedSite.start();
    private final Map<String, String> sessions = new HashMap<>();

    private static Playwright driver() {
        System.setProperty("playwright.nodejs.path", Chrome.node().toString());
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    EmbeddedSite site() {
        return site;
    }

    /** Whether its browser is the one that screenshots are compared on. */
    boolean isPinned() {
        return chrome.isPinned();
    }

    /** A browser of somebody who has never been here. */
    BrowserContext browser(Look look) {
        return open(look, Optional.empty());
    }

    /** A browser in which that user has signed in before. */
    BrowserContext browser(Look look, String user) {
        return open(look, Optional.of(sessions.computeIfAbsent(user, this::signIn)));
    }

    /** Nobody is signed in any more: a gateway that is killed forgets it. */
    void forgetSessions() {
        sessions.clear();
    }

    private String signIn(String user) {
        try (BrowserContext context = browser(Look.USUAL)) {
            Visitor visitor = Visitor.with(context);
            visitor.page().navigate("/sign-in?back=/");
            visitor.signsInAs(user);
            visitor.page().waitForURL(site.address() + "/");
            return context.storageState();
        }
    }

    private BrowserContext open(Look look, Optional<String> state) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(site.address().toString())
                .setLocale(look.language())
                .setTimezoneId(TIME_ZONE)
                .setColorScheme(look.colours())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(look.width(), look.height());
        state.ifPresent(options::setStorageState);
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout((double) PATIENCE.toMillis());
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        site.close();
    }
}

package io.yeyak.launcher.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Chromium that tests can drive.
 *
 * @param environment what it is told besides what everybody is
 * @param isPinned whether it is the one that screenshots are compared on
 */
record Chrome(Path program, Map<String, String> environment, boolean isPinned) {

    /** Names another browser: its program, or {@code system} for the one that is installed. */
    private static final String CHOICE = "yeyak.browser";

    private static final String NODE = "node";
    private static final String NO_NODE =
            "node is not installed (Debian's package nodejs has it): the pages were not looked at in a browser";
    private static final String NO_BROWSER =
            "neither npm, which fetches a browser, nor Chromium is installed: the pages were not looked at in one";

    private static final List<String> ARGUMENTS = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic",
            "--font-render-hinting=none");

    /** What this machine lacks for any page to be looked at, in a sentence; empty if it lacks nothing. */
    static Optional<String> lacking() {
        if (Programs.named(NODE).isEmpty()) {
            return Optional.of(NO_NODE);
        }
        boolean isChosen = !chosen().isEmpty();
        boolean isThere = isChosen || PinnedChromium.canBeHad() || installed().isPresent();
        return isThere ? Optional.empty() : Optional.of(NO_BROWSER);
    }

    /** The one that was chosen, else the pinned one, else the one that is installed. Blocks. */
    static Chrome locate() {
        try {
            return switch (chosen()) {
                case "" -> PinnedChromium.canBeHad() ? pinned() : installed().orElseThrow();
                case "system" -> installed().orElseThrow(() -> new AssertionError("Chromium is not installed"));
                default -> new Chrome(Path.of(chosen()), Map.of(), false);
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What the driver of the browser runs on. */
    static Path node() {
        return Programs.named(NODE).orElseThrow();
    }

    Browser launch(Playwright playwright) {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(environment);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setChromiumSandbox(false)
                        .setArgs(ARGUMENTS)
                        .setEnv(all));
    }

    private static String chosen() {
        return System.getProperty(CHOICE, "");
    }

    private static Chrome pinned() throws IOException, InterruptedException {
        Path home = PinnedChromium.folder();
        Map<String, String> environment = new HashMap<>();
        environment.put("FONTCONFIG_FILE", PinnedChromium.fonts(home).toString());
        if (PinnedChromium.missesLibraries(home)) {
            environment.put("LD_LIBRARY_PATH", PinnedChromium.libraries(home).toString());
        }
        return new Chrome(PinnedChromium.program(home), environment, true);
    }

    private static Optional<Chrome> installed() {
        return Programs.named("chromium", "chromium-browser", "google-chrome", "chrome")
                .map(program -> new Chrome(program, Map.of(), false));
    }
}

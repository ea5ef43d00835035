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

    private static final List<String> ARGUMENTS = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic",
            "--font-render-hinting=none");

    /** The one that was chosen, else the pinned one, else the one that is installed. Blocks. */
    static Chrome locate() {
        String chosen = System.getProperty(CHOICE, "");
        try {
            Optional<Chrome> found = switch (chosen) {
                case "" -> pinned().or(Chrome::installed);
                case "system" -> installed();
                default -> Optional.of(new Chrome(Path.of(chosen), Map.of(), false));
            };
            return found.orElseThrow(() -> new AssertionError("No browser: install npm, with which the tests fetch"
                    + " their own Chromium, or install Chromium, or name one with -D" + CHOICE + "=PATH."));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What the driver of the browser runs on. */
    static Path node() {
        return Programs.named("node").orElseThrow(() -> new AssertionError("No Node: install it, to drive a browser."));
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

    private static Optional<Chrome> pinned() throws IOException, InterruptedException {
        Optional<Path> folder = PinnedChromium.folder();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path home = folder.get();
        Map<String, String> environment = new HashMap<>();
        environment.put("FONTCONFIG_FILE", PinnedChromium.fonts(home).toString());
        if (PinnedChromium.missesLibraries(home)) {
            environment.put("LD_LIBRARY_PATH", PinnedChromium.libraries(home).toString());
        }
        return Optional.of(new Chrome(PinnedChromium.program(home), environment, true));
    }

    private static Optional<Chrome> installed() {
        return Programs.named("chromium", "chromium-browser", "google-chrome", "chrome")
                .map(program -> new Chrome(program, Map.of(), false));
    }
}

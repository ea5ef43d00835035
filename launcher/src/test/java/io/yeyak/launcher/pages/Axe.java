package io.yeyak.launcher.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** Finds what keeps people from a page, as far as a program can find that. */
final class Axe {

    // Not on the class path: the gateway serves every library that it finds there.
    private static final String SCRIPT = script();

    private static final Map<String, Object> EVERYTHING = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    private static final Map<String, Object> CONTRAST = Map.of("type", "rule", "values", List.of("color-contrast"));

    private static final String RUN = """
            async (runOnly) => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly });
              return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) =>
                `${id} (${impact}) at ${target.join(' ')}: ${failureSummary}`));
            }""";

    private Axe() {}

    /** Everything that is wrong with what is shown now. */
    static List<String> violations(Page page) {
        return violations(page, EVERYTHING);
    }

    /** Text that is hard to read: what may differ between themes. */
    static List<String> faintText(Page page) {
        return violations(page, CONTRAST);
    }

    private static List<String> violations(Page page, Map<String, Object> rules) {
        var _ = page.evaluate(SCRIPT);
        List<?> found = (List<?>) page.evaluate(RUN, rules);
        return found.stream().map(String::valueOf).toList();
    }

    private static String script() {
        // Maven puts it there.
        try (JarFile jar = new JarFile(
                        Path.of("target", "test-tools", "axe-core.jar").toFile());
                InputStream script = jar.getInputStream(jar.getEntry("axe.min.js"))) {
            // So that it answers nothing that would have to be sent here.
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "\n;undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

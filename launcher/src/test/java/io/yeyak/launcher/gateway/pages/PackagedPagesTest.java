package io.yeyak.launcher.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.architecture.Project;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser complains of until somebody comes to the place: words that are missing, and lines that are. */
class PackagedPagesTest {

    private static final String PAGES = "launcher/src/main/resources/io/yeyak/launcher/gateway/pages/";
    private static final String CONSOLE = PAGES + "console/";

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    // A key that stands there whole; others are put together.
    private static final Pattern SAID = Pattern.compile("(?<![\\w.])t\\(\\s*'([^']+)'");
    private static final Pattern COMMENT = Pattern.compile("^[ \\t]*/[/*]", Pattern.MULTILINE);

    private final Project project = Project.read();

    @ParameterizedTest
    @ValueSource(strings = {"words/", "console/words/"})
    void bothLanguagesSayTheSame(String folder) {
        assertThat(gaps(words(folder, "en"))).isNotEmpty().isEqualTo(gaps(words(folder, "ko")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"words/en", "words/ko", "console/words/en", "console/words/ko"})
    void whatDependsOnANumberIsSaidForEveryNumber(String name) {
        JsonObject words = words(name, "");

        assertThat(words.fieldNames())
                .allSatisfy(key -> assertThat(isForEveryNumber(words.getValue(key)))
                        .as(key)
                        .isTrue());
    }

    @Test
    void thereAreWordsForEverythingThatIsSaid() {
        Set<String> everywhere = words("words/", "en").fieldNames();
        Set<String> inTheConsole = words("console/words/", "en").fieldNames();

        for (Path module : modules()) {
            boolean isOfTheConsole = project.name(module).startsWith(CONSOLE);
            assertThat(SAID.matcher(Project.text(module)).results().map(found -> found.group(1)))
                    .as("%s", module)
                    .allMatch(key -> everywhere.contains(key) || (isOfTheConsole && inTheConsole.contains(key)));
        }
    }

    @Test
    void noLineOfATemplateIsLeftOutAsAComment() {
        for (Path module : modules()) {
            String text = Project.text(module);
            List<Integer> starts =
                    COMMENT.matcher(text).results().map(MatchResult::start).toList();
            assertThat(starts).as("%s", module).noneMatch(start -> endsInATemplate(text.substring(0, start)));
        }
        assertThat(endsInATemplate("// It's `this`.\nconst a = html`\n")).isTrue();
    }

    private List<Path> modules() {
        List<Path> modules = project.files(PAGES + ".*\\.js");
        assertThat(modules).hasSizeGreaterThan(50);
        return modules;
    }

    private JsonObject words(String folder, String language) {
        return new JsonObject(Project.text(project.root().resolve(PAGES + folder + language + ".json")));
    }

    /** The names in braces, by the keys of the texts that they are in. */
    private static Map<String, Set<String>> gaps(JsonObject words) {
        Map<String, Set<String>> gaps = new TreeMap<>();
        words.forEach(said -> gaps.put(said.getKey(), namesIn(said.getValue().toString())));
        return gaps;
    }

    private static Set<String> namesIn(String said) {
        var names = new TreeSet<String>();
        GAP.matcher(said).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static boolean isForEveryNumber(Object said) {
        return !(said instanceof JsonObject forms) || forms.containsKey("other");
    }

    private static boolean endsInATemplate(String text) {
        String sent = new String(CommentLines.drop(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        return sent.chars().filter(letter -> letter == '`').count() % 2 == 1;
    }
}

package io.yeyak.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the pages themselves weigh, by the browser's own account. There is no build step, so there is a request for each
 * module, all of them begun at once and none of them twice. A page that does not fit has to become lighter.
 */
@ExtendWith(OnSite.class)
class WeightIT {

    private static final int KILO = 1024;

    private static final String FETCHED = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .map(({ name, encodedBodySize, transferSize }) =>
                ({ path: new URL(name).pathname, body: encodedBodySize, moved: transferSize }))
              .filter(({ path }) => !path.startsWith('/api/') && path !== '/session')""";

    /**
     * A file of a page.
     *
     * @param body how long it is, as it is sent
     * @param moved how much came over the wire for it, nothing if it was at hand
     */
    private record Fetched(String path, long body, long moved) {

        static Fetched of(Object entry) {
            Map<?, ?> known = (Map<?, ?>) entry;
            return new Fetched(String.valueOf(known.get("path")), number(known, "body"), number(known, "moved"));
        }

        private static long number(Map<?, ?> entry, String name) {
            return ((Number) entry.get(name)).longValue();
        }

        boolean isScript() {
            return path.endsWith(".js");
        }
    }

    @Test
    void theListOfShowsIsLight(Visitors visitors) {
        List<Fetched> all = fetched(visitors.stranger(), "/");

        assertThat(all).hasSizeLessThanOrEqualTo(20).extracting(Fetched::path).doesNotHaveDuplicates();
        assertThat(weight(all, Fetched::isScript)).as("scripts of %s", all).isLessThanOrEqualTo(30 * KILO);
        assertThat(weight(all, file -> true)).as("%s", all).isLessThanOrEqualTo(60 * KILO);
    }

    @Test
    void theConsoleIsNotHeavy(Visitors visitors) {
        List<Fetched> all = fetched(visitors.as("admin"), "/console");

        assertThat(all).hasSizeLessThanOrEqualTo(125).extracting(Fetched::path).doesNotHaveDuplicates();
        assertThat(weight(all, Fetched::isScript)).as("scripts of %s", all).isLessThanOrEqualTo(80 * KILO);
        assertThat(weight(all, file -> true)).as("%s", all).isLessThanOrEqualTo(110 * KILO);
    }

    @Test
    void aSecondLookFetchesNoScriptAgain(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        assertThat(fetched(somebody, "/")).filteredOn(Fetched::isScript).isNotEmpty();

        List<Fetched> second = fetched(somebody, "/");

        assertThat(second)
                .filteredOn(Fetched::isScript)
                .isNotEmpty()
                .allSatisfy(
                        script -> assertThat(script.moved()).as(script.path()).isZero());
    }

    private static long weight(List<Fetched> files, Predicate<Fetched> which) {
        return files.stream().filter(which).mapToLong(Fetched::body).sum();
    }

    private static List<Fetched> fetched(Visitor visitor, String path) {
        visitor.open(path);
        visitor.sees("Live");
        return ((List<?>) visitor.page().evaluate(FETCHED))
                .stream().map(Fetched::of).toList();
    }
}

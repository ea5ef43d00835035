package io.yeyak.launcher.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dashboard can be put into any Grafana, and says what it shows. */
class DashboardsTest {

    private static final String ANY_SOURCE = "${datasource}";

    static Stream<Named<JsonNode>> dashboards() {
        return Dashboards.all().stream().map(dashboard -> Named.of(Dashboards.uid(dashboard), dashboard));
    }

    @Test
    void eachHasANameOfItsOwn() {
        var all = Dashboards.all();

        assertThat(all).hasSize(5);
        assertThat(all.stream().map(Dashboards::uid)).doesNotHaveDuplicates();
        assertThat(all.stream().map(dashboard -> dashboard.path("title").asText()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void whereItsDataComesFromIsChosenByTheReader(JsonNode dashboard) {
        var variables = Trees.items(dashboard.at("/templating/list"));
        var sources = Dashboards.panels(dashboard)
                .flatMap(panel -> Stream.concat(Stream.of(panel), Trees.items(panel.path("targets"))))
                .map(asks -> asks.at("/datasource/uid").asText());

        assertThat(variables.map(variable -> variable.path("type").asText())).contains("datasource");
        assertThat(sources).isNotEmpty().containsOnly(ANY_SOURCE);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelHasATitleAndAUnitAndAsksSomething(JsonNode dashboard) {
        assertThat(Dashboards.panels(dashboard)).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotEmpty();
            assertThat(Trees.items(panel.path("targets")))
                    .allSatisfy(
                            target -> assertThat(target.path("expr").asText()).isNotEmpty());
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void noTwoPanelsAreOne(JsonNode dashboard) {
        assertThat(Dashboards.panels(dashboard).map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates();
    }

    @Test
    void noQueryAsksForAVariableThatNobodySets() {
        assertThat(Dashboards.queries()).hasSizeGreaterThan(50).noneMatch(query -> query.contains("$"));
    }

    @Test
    void aReleaseBringsAllOfThem() {
        var given = Chart.fullest()
                .ofKind("ConfigMap")
                .filter(map -> map.name().contains("-dashboard-"))
                .flatMap(map -> Trees.items(map.at("/data")))
                .map(text -> Dashboards.uid(Trees.json(text.asText())));

        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        Dashboards.all().stream().map(Dashboards::uid).toList());
    }
}

package io.yeyak.launcher.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said to the chart is explained, and nothing else is taken. */
class ValuesTest {

    /** Helm's own, and what Kubernetes allows beside what the values say. */
    private static final Set<String> NOT_SAID = Set.of("global", "claims");

    private final JsonNode schema = Trees.json(Chart.text("values.schema.json"));

    static List<String> presets() {
        return Chart.presets();
    }

    @Test
    void theReadmeHasTheTableThatFollowsFromTheValues() {
        var table = Chart.text("README.md")
                .lines()
                .dropWhile(line -> !line.startsWith("<!-- begin of the values"))
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(table).isEqualTo(ValueTable.rows(Chart.text("values.yaml")));
    }

    @Test
    void theSchemaKnowsEveryValueAndNoOther() {
        assertThat(differences("", Chart.values(), schema)).isEmpty();
    }

    @Test
    void whatTheSchemaDoesNotKnowIsNoticed() {
        var values = Trees.document("nameOverride: ''\nnobodyKnows: 1");

        assertThat(differences("", values, schema))
                .contains("nobodyKnows is not in the schema", "image is no value")
                .doesNotContain("nameOverride is no value");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPresetSaysNothingThatIsNoValue(String preset) {
        assertThat(differences("", Chart.values(preset), schema))
                .noneMatch(difference -> difference.endsWith("is not in the schema"));
    }

    @Test
    void aKeyThatNobodyKnowsIsRefused() {
        var template = Chart.template(Chart.FOLDER, "minimal").set("components.gateway.replica", 3);

        assertThatThrownBy(template::call).hasMessageContaining("replica");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    oidc.issuer= | oidc.issuer is missing
                    http.publicUrl= | http.publicUrl is missing
                    kafka.bootstrapServers= | kafka.bootstrapServers is missing
                    database.host= | database.host is missing
                    payment.provider.existingSecret= | payment.provider.existingSecret is missing
                    kafka.sasl.mechanism=PLAIN | kafka.sasl.existingSecret is missing
                    gatewayApi.enabled=true | gatewayApi.parentRefs is missing
                    strimzi.users.enabled=true | strimzi.users.enabled needs strimzi.topics.enabled
                    lifecycle.terminationGracePeriodSeconds=60 | lifecycle.terminationGracePeriodSeconds is less than 88
                    """)
    void whatCannotWorkIsToldInASentence(String value, String sentence) {
        var split = value.indexOf('=');
        var template =
                Chart.template(Chart.FOLDER, "minimal").set(value.substring(0, split), value.substring(split + 1));

        assertThatThrownBy(template::call).hasMessageContaining(sentence);
    }

    @Test
    void aHookIsRefusedWhereTheReleaseMakesTheDatabase() {
        var template = Chart.template(Chart.FOLDER, Chart.WITHOUT_HOOK).set("migrations.job.hook", true);

        assertThatThrownBy(template::call).hasMessageContaining("migrations.job.hook has to be false");
    }

    @Test
    void kindsThatTheClusterDoesNotKnowAreRefused() {
        var template = Chart.template(Chart.FOLDER, "keda").set("crdCheck", true);

        assertThatThrownBy(template::call).hasMessageContaining("does not know keda.sh/v1alpha1/ScaledObject");
    }

    /** Both ways, as far as the schema lists what there is. */
    private List<String> differences(String path, JsonNode values, JsonNode described) {
        var differences = new ArrayList<String>();
        var part = described.has("$ref")
                ? schema.at(described.path("$ref").asText().substring(1))
                : described;
        var known = part.path("properties");
        if (!known.isObject()) {
            return differences;
        }
        if (part.path("additionalProperties").asBoolean(true)) {
            differences.add(path + " takes anything");
        }
        values.properties().forEach(value -> {
            var key = path + value.getKey();
            if (!known.has(value.getKey())) {
                differences.add(key + " is not in the schema");
            } else {
                differences.addAll(differences(key + ".", value.getValue(), known.path(value.getKey())));
            }
        });
        known.properties().stream()
                .filter(property -> !values.has(property.getKey()) && !NOT_SAID.contains(property.getKey()))
                .forEach(property -> differences.add(path + property.getKey() + " is no value"));
        return differences;
    }
}

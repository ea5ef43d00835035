package io.yeyak.launcher.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yeyak.launcher.architecture.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every release, whatever its values; and each policy notices when it does not. */
class PoliciesTest {

    private static final Path BROKEN = Path.of("launcher/src/test/resources/chart/broken.yaml");

    static List<Policy> policies() {
        return Stream.of(
                        SecurityPolicies.all(),
                        ResourcePolicies.all(),
                        RolloutPolicies.all(),
                        ReferencePolicies.all(),
                        NetworkPolicies.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<Rendering> renderings() {
        return Chart.renderings();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everyPresetKeepsEveryPolicy(Rendering rendering) {
        assertThat(policies())
                .allSatisfy(policy -> assertThat(policy.brokenBy(rendering.manifests()))
                        .as("%s", policy)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aPolicyNoticesWhatBreaksIt(Policy policy) {
        var broken = Chart.fullest();
        for (var edit : cases().path(policy.name())) {
            broken = new Edit(edit).in(broken);
        }

        assertThat(policy.brokenBy(broken)).isNotEmpty();
    }

    @Test
    void everyPolicyHasOneCaseThatBreaksIt() {
        assertThat(cases().properties().stream().map(entry -> entry.getKey()).toList())
                .containsExactlyInAnyOrderElementsOf(
                        policies().stream().map(Policy::name).toList());
    }

    @Test
    void podsAreNobodyUnlessTheClusterSaysWhoTheyAre() {
        var user = Chart.values().at("/pods/securityContext/runAsUser");

        assertThat(user.asInt()).isEqualTo(10_001);
    }

    private static JsonNode cases() {
        return Trees.document(Project.text(Project.read().root().resolve(BROKEN)));
    }
}

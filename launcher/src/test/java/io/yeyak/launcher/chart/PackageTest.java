package io.yeyak.launcher.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.yeyak.launcher.architecture.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chart as Helm sees it from outside. */
class PackageTest {

    @TempDir
    private Path folder;

    @Test
    void helmFindsNothingToComplainAbout() {
        var result = new Helm(Chart.FOLDER).lint().strict().quiet().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void itsArchiveMakesTheSame() throws Exception {
        new Helm(Chart.FOLDER).packageIt().withDestination(folder).call();

        try (var found = Files.list(folder)) {
            var archive = found.findFirst().orElseThrow();
            assertThat(archive.getFileName()).hasToString("yeyak-" + version() + ".tgz");
            assertThat(Chart.template(archive, Chart.FULLEST).call())
                    .isEqualTo(Chart.template(Chart.FOLDER, Chart.FULLEST).call());
        }
    }

    @Test
    void helmThreeAndFourUnderstandItAndItNamesTheOldestCluster() {
        var chart = Trees.document(Chart.text("Chart.yaml"));

        assertThat(chart.path("apiVersion").asText()).isEqualTo("v2");
        assertThat(chart.path("kubeVersion").asText()).isEqualTo(">=1.30.0-0");
    }

    @Test
    void hooksAreHooks() {
        var rendered = Manifests.read(
                Chart.template(Chart.FOLDER, Chart.FULLEST).call(),
                Chart.fullest().said());

        assertThat(rendered.ofKind("Pod")).isEmpty();
        assertThat(rendered.ofKind("Job")).isEmpty();
        assertThat(Chart.fullest().ofKind("Pod")).hasSize(2);
        assertThat(Chart.fullest().ofKind("Job")).hasSize(1);
    }

    @Test
    void theVersionOfTheImageIsThatOfTheChartAndOfTheProject() {
        var pom = Project.text(Project.read().root().resolve("pom.xml"));
        var gateway = Chart.fullest().find("Deployment", "yeyak-gateway").orElseThrow();

        assertThat(gateway.at("/spec/template/spec/containers/0/image").asText())
                .isEqualTo("yeyak:" + version());
        assertThat(pom).contains("<artifactId>yeyak</artifactId>\n    <version>" + version() + "</version>");
    }

    private static String version() {
        return Trees.document(Chart.text("Chart.yaml")).path("version").asText();
    }
}

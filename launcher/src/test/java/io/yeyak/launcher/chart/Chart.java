package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.yeyak.launcher.architecture.Project;
import io.yeyak.launcher.chart.Rendering.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The chart, and what Helm makes of it. Helm leaves out hooks when it only renders, so everything is rendered from a
 * copy in which the hooks are none; they are looked at like all the rest.
 */
final class Chart {

    static final Path FOLDER = Project.read().root().resolve("helm/yeyak");

    /** The preset with most in it, whose copies are broken on purpose. */
    static final String FULLEST = "ha";

    /** A hook cannot migrate a database that the release itself makes. */
    static final String WITHOUT_HOOK = "strimzi-cnpg";

    private static final String RELEASE = "yeyak";
    private static final String NAMESPACE = "tickets";

    // Has to be said each time: Helm as a library remembers the last one that it was told.
    private static final String KUBERNETES = "1.34.0";

    private static final class Rendered {

        private static final List<Rendering> ALL = renderAll(withoutHooks());

        private Rendered() {}
    }

    private Chart() {}

    /** Every preset in every way to migrate. */
    static List<Rendering> renderings() {
        return Rendered.ALL;
    }

    static Manifests fullest() {
        return renderings().stream()
                .filter(rendering -> rendering.preset().equals(FULLEST))
                .filter(rendering -> rendering.migrations() == Migrations.BY_A_HOOK)
                .findFirst()
                .orElseThrow()
                .manifests();
    }

    /** The presets by their names. */
    static List<String> presets() {
        return files("ci").stream()
                .map(file -> file.getFileName().toString().replace("-values.yaml", ""))
                .toList();
    }

    /** The files of one of its folders, in the order of their names. */
    static List<Path> files(String folder) {
        try (var found = Files.list(FOLDER.resolve(folder))) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        return Project.text(FOLDER.resolve(file));
    }

    /** What is said where nothing else is said. */
    static JsonNode values() {
        return Trees.document(text("values.yaml"));
    }

    static JsonNode values(String preset) {
        return Trees.document(text("ci/" + preset + "-values.yaml"));
    }

    /** The rendering of a chart in a folder or an archive, to which values can still be added. */
    static TemplateCommand template(Path chart) {
        return new Helm(chart)
                .template()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES);
    }

    static TemplateCommand template(Path chart, String preset) {
        return template(chart).withValuesFile(FOLDER.resolve("ci/" + preset + "-values.yaml"));
    }

    private static List<Rendering> renderAll(Path chart) {
        var all = new ArrayList<Rendering>();
        for (var preset : presets()) {
            for (var migrations : Migrations.values()) {
                if (migrations != Migrations.BY_A_HOOK || !preset.equals(WITHOUT_HOOK)) {
                    all.add(render(chart, preset, migrations));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Rendering render(Path chart, String preset, Migrations migrations) {
        var template = template(chart, preset);
        if (migrations != Migrations.AS_THE_PRESET_SAYS) {
            template.set("migrations.mode", "job").set("migrations.job.hook", migrations == Migrations.BY_A_HOOK);
        }
        return new Rendering(preset, migrations, Manifests.read(template.call(), said(preset)));
    }

    private static Set<String> said(String preset) {
        var said = new TreeSet<String>();
        for (var values : List.of(values(), values(preset))) {
            said.addAll(Trees.all(values)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet()));
        }
        return said;
    }

    private static Path withoutHooks() {
        var copy = Project.read().root().resolve("launcher/target/chart-without-hooks");
        try {
            delete(copy);
            for (var file : walk(FOLDER)) {
                var to = copy.resolve(FOLDER.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.write(to, lines(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.strip().startsWith("helm.sh/hook"))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (var file : walk(folder).reversed()) {
                Files.delete(file);
            }
        }
    }

    /** A folder comes before what is in it. */
    private static List<Path> walk(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.sorted(Comparator.naturalOrder()).toList();
        }
    }
}

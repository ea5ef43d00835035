package io.yeyak.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture of the modules is the truth. */
class ModuleDiagramTest {

    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\\s+graph TD(.*?)```", Pattern.DOTALL);
    private static final String ARROW = " --> ";

    @Test
    void showsWhichModuleUsesWhich() {
        var project = Project.read();
        var page = Project.text(project.root().resolve("launcher/docs/ARCHITECTURE.md"));

        assertThat(drawn(page)).containsExactlyInAnyOrderElementsOf(used());
    }

    private static List<String> drawn(String page) {
        var diagram = DIAGRAM.matcher(page);
        assertThat(diagram.find()).isTrue();
        return diagram.group(1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> used() {
        return OurClasses.ALL.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("io.yeyak."))
                .map(dependency -> module(dependency.getOriginClass()) + ARROW + module(dependency.getTargetClass()))
                .distinct()
                .filter(arrow -> !arrow.matches("(.+)" + ARROW + "\\1"))
                .toList();
    }

    private static String module(JavaClass type) {
        var name = type.getPackageName().split("\\.", -1)[2];
        return List.of("common", "launcher").contains(name) ? name : name + "-verticle";
    }
}

package io.yeyak.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is easily forgotten. */
class TidyTest {

    private static final String JAVA = ".*\\.java";
    private static final String TEXT = ".*\\.(java|md|sql|xml|ya?ml|json|html|css|js|sh|tpl|conf|properties)";

    private final Project project = Project.read();

    @Test
    void everyModuleExplainsItself() {
        assertThat(project.modules()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(project.modules().stream().filter(module -> !Files.exists(module.resolve("README.md"))))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        var packages = project.files("[^/]+/src/main/java/.*\\.java").stream()
                .map(Path::getParent)
                .distinct();

        assertThat(packages.map(folder -> folder.resolve("package-info.java")))
                .allSatisfy(info ->
                        assertThat(info).exists().content().contains("/**", "@NullMarked", "@CheckReturnValue"));
    }

    @Test
    void nothingIsPutOff() {
        assertThat(files(TEXT, Texts::putsOff)).isEmpty();
        assertThat(Texts.putsOff("// TO" + "DO: later")).isTrue();
    }

    @Test
    void noTestIsDisabled() {
        assertThat(files(JAVA, Texts::disablesATest)).isEmpty();
        assertThat(Texts.disablesATest("@Dis" + "abled(\"flaky\")")).isTrue();
    }

    @Test
    void everyTestIsRun() {
        var forgotten = project.files("[^/]+/src/test/java/.*\\.java").stream()
                .filter(file -> Texts.isAForgottenTest(file.getFileName().toString(), Project.text(file)))
                .map(project::name);

        assertThat(forgotten).isEmpty();
        assertThat(Texts.isAForgottenTest("TestOfSeats.java", "class TestOfSeats {\n    @Test"))
                .isTrue();
    }

    @Test
    void aLogMessageIsAConstant() {
        assertThat(files(JAVA, Texts::buildsALogMessage)).isEmpty();
        assertThat(Texts.buildsALogMessage("log.atInfo().log(\"Held " + "{} seats\")"))
                .isTrue();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var dead = project.files(".*\\.md").stream()
                .flatMap(file -> Texts.deadLinks(file, Project.text(file)).stream()
                        .map(link -> project.name(file) + ": " + link));

        assertThat(dead).isEmpty();
        assertThat(Texts.deadLinks(
                        project.root().resolve("README.md"),
                        "[a](pom.xml) [b](no-such-file.md#there) [c](https://example.com/)"))
                .containsExactly("no-such-file.md");
    }

    @Test
    void everyStatementIsUsedOnce() {
        assertThat(Statements.problems(project)).isEmpty();
        assertThat(Statements.problems(List.of("find.sql", "forgotten.sql"), "Sql.load(A.class, \"find.sql\")"))
                .containsExactly("forgotten.sql is named 0 times");
        assertThat(Statements.problems(List.of("find.sql"), "(\"find.sql\") (\"find.sql\") (\"missing.sql\")"))
                .containsExactly("find.sql is named 2 times", "missing.sql is no file");
    }

    @Test
    void everyEventHasASampleAndASchema() {
        var samples = project.files("common/src/main/resources/contracts/events/.*\\.sample\\.json");
        var schemas = project.files("common/src/main/resources/contracts/events/.*\\.schema\\.json");

        assertThat(samples).isNotEmpty();
        assertThat(samples.stream().map(file -> project.name(file).replace(".sample.", ".")))
                .containsExactlyInAnyOrderElementsOf(schemas.stream()
                        .map(file -> project.name(file).replace(".schema.", "."))
                        .toList());
    }

    @Test
    void noFutureIsDropped() throws Exception {
        var dropped = new ArrayList<String>();
        for (var classFile : classFiles()) {
            dropped.addAll(DroppedFutures.in(Files.readAllBytes(classFile)));
        }

        assertThat(dropped).isEmpty();
    }

    @Test
    void aDroppedFutureIsNoticed() throws Exception {
        try (var file = TidyTest.class.getResourceAsStream("/io/yeyak/broken/DropsAFuture.class")) {
            assertThat(DroppedFutures.in(file.readAllBytes()))
                    .containsExactly(
                            "io.yeyak.broken.DropsAFuture.stop drops what close answers",
                            "io.yeyak.broken.DropsAFuture.goOn drops what map answers");
        }
    }

    private List<String> files(String pattern, Predicate<String> finds) {
        return project.files(pattern).stream()
                .filter(file -> finds.test(Project.text(file)))
                .map(project::name)
                .toList();
    }

    private List<Path> classFiles() throws Exception {
        var all = new ArrayList<Path>();
        for (var module : project.modules()) {
            var classes = module.resolve("target/classes");
            if (Files.isDirectory(classes)) {
                try (var found = Files.walk(classes)) {
                    found.filter(file -> file.toString().endsWith(".class")).forEach(all::add);
                }
            }
        }
        assertThat(all).isNotEmpty();
        return all;
    }
}

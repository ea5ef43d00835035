package io.yeyak.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shape of the house. Each rule is also held against classes that break it, and must notice. */
class ArchitectureTest {

    private static JavaClasses ours;
    private static JavaClasses broken;

    @BeforeAll
    static void readTheClasses() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("io.yeyak");
        broken = new ClassFileImporter().importPackages("io.yeyak.broken");
    }

    @TestFactory
    Stream<DynamicTest> holds() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(ours)));
    }

    @TestFactory
    Stream<DynamicTest> isNoticedWhereBroken() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().evaluate(broken).hasViolation())
                                .isTrue()));
    }

    private static Map<String, ArchRule> rules() {
        var rules = new LinkedHashMap<>(Rules.all());
        rules.putAll(CallRules.all());
        return rules;
    }
}

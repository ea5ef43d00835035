package io.yeyak.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shape of the house. Each rule is also held against classes that break it, and must notice. */
class ArchitectureTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("io.yeyak.broken");

    @TestFactory
    Stream<DynamicTest> holds() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(OurClasses.ALL)));
    }

    @TestFactory
    Stream<DynamicTest> isNoticedWhereBroken() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().evaluate(BROKEN).hasViolation())
                                .isTrue()));
    }

    private static Map<String, ArchRule> rules() {
        var rules = new LinkedHashMap<>(Rules.all());
        rules.putAll(CallRules.all());
        return rules;
    }
}

package io.yeyak.launcher.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.yeyak.common.bus.Meta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may see whom. The packages are named so that a broken example can live beside the real ones. */
final class Rules {

    private static final List<String> CONTEXTS = List.of("reservation", "ticket", "payment", "ticketlist");
    private static final String ANY_CONTEXT = "[reservation|ticket|payment|ticketlist]";
    private static final String DOMAIN = ".." + ANY_CONTEXT + ".domain..";
    private static final String APPLICATION = ".." + ANY_CONTEXT + ".application..";
    private static final String[] NOTES = {"org.jspecify..", "com.google.errorprone.annotations.."};

    private Rules() {}

    /** Every rule by what it says. */
    static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("a domain is plain Java", domainIsPlainJava());
        rules.put("a domain reaches nothing outside itself", domainTouchesNothing());
        rules.put("an application sees its domain and a future", applicationSeesItsDomain());
        for (var context : CONTEXTS) {
            rules.put(context + " knows no other context", knowsNoOtherContext(context));
        }
        rules.put("what comes in never meets what goes out", inAndOutApart("in", "out"));
        rules.put("what goes out never meets what comes in", inAndOutApart("out", "in"));
        rules.put("only the bus sees the event bus", onlyTheBusSeesTheEventBus());
        rules.put("JSON, SQL and Kafka stay in adapters", formatsStayInAdapters());
        rules.put("common knows no context", commonKnowsNoContext());
        rules.put("only the cluster sees Hazelcast", onlyTheClusterSeesHazelcast());
        rules.put("only the process sees what collects figures and traces", onlyTheProcessIsObserved());
        rules.put("no package goes round in a circle", noCircles());
        return rules;
    }

    private static ArchRule domainIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                DOMAIN,
                                "io.yeyak.common.outcome..",
                                "io.yeyak.common.decision..",
                                "io.yeyak.common.money..")
                        .or(resideInAnyPackage(NOTES)));
    }

    private static ArchRule domainTouchesNothing() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..", "java.nio.file..", "java.net.http..", "java.sql..", "java.util.concurrent..");
    }

    private static ArchRule applicationSeesItsDomain() {
        var ours = resideInAnyPackage(
                "java..",
                DOMAIN,
                APPLICATION,
                "io.yeyak.common.outcome..",
                "io.yeyak.common.decision..",
                "io.yeyak.common.money..",
                "io.yeyak.common.work..",
                "io.yeyak.common.event..",
                "io.yeyak.common.time..");
        // The two ends of something that comes later, and several of them.
        var later = type(Future.class).or(type(Promise.class)).or(type(CompositeFuture.class));
        return classes()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .onlyDependOnClassesThat(ours.or(later).or(type(Meta.class)).or(resideInAnyPackage(NOTES)));
    }

    private static ArchRule knowsNoOtherContext(String context) {
        var others = CONTEXTS.stream()
                .filter(other -> !other.equals(context))
                .map(other -> ".." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(".." + context + "..")
                .and(resideInAPackage("io.yeyak.launcher..").negate().as("are not the launcher's"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }

    private static ArchRule inAndOutApart(String one, String other) {
        return noClasses()
                .that()
                .resideInAPackage("..adapter." + one + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..adapter." + other + "..");
    }

    private static ArchRule onlyTheBusSeesTheEventBus() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("io.yeyak.common.bus..", "io.yeyak.launcher.cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx.core.eventbus..");
    }

    private static ArchRule formatsStayInAdapters() {
        return noClasses()
                .that()
                .resideInAnyPackage(DOMAIN, APPLICATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.vertx.core.json..",
                        "com.fasterxml..",
                        "io.vertx.sqlclient..",
                        "io.vertx.pgclient..",
                        "org.apache.kafka..",
                        "io.vertx.kafka..",
                        "io.yeyak.common.json..");
    }

    private static ArchRule commonKnowsNoContext() {
        return noClasses()
                .that()
                .resideInAPackage("..yeyak..common..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(".." + ANY_CONTEXT + "..", "io.yeyak.launcher..");
    }

    private static ArchRule onlyTheClusterSeesHazelcast() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.yeyak.launcher.cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.hazelcast..");
    }

    private static ArchRule onlyTheProcessIsObserved() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("io.yeyak.launcher.observe..", "io.yeyak.launcher.process..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.opentelemetry..");
    }

    private static ArchRule noCircles() {
        return slices().matching("io.yeyak.(**)").should().beFreeOfCycles();
    }
}

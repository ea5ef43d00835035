package io.yeyak.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.Future;
import io.vertx.core.shareddata.SharedData;
import io.vertx.kafka.client.consumer.KafkaConsumer;
import io.vertx.kafka.client.consumer.KafkaReadStream;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaFuture;

/** What may be called where. */
final class CallRules {

    private CallRules() {}

    /** Every rule by what it says. */
    static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("time and chance come from outside", timeAndChanceComeFromOutside());
        rules.put("only workers wait", onlyWorkersWait());
        rules.put("only adapters of Kafka wait for Kafka", onlyKafkasAdaptersWaitForKafka());
        rules.put("nobody takes a lock or a counter of the cluster", noClusterLocks());
        rules.put("Kafka is asked and never pushes", kafkaIsAsked());
        rules.put("an offset is committed by name", offsetsAreCommittedByName());
        return rules;
    }

    // The launcher is the outside; its clocks reach no rule and no stored state.
    private static ArchRule timeAndChanceComeFromOutside() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("io.yeyak.common.time..", "io.yeyak.common.embedded..", "io.yeyak.launcher..")
                .should()
                .callMethodWhere(calls(Temporal.class, "now")
                        .or(calls(Clock.class, "system.*"))
                        .or(calls(UUID.class, "randomUUID"))
                        .or(calls(Math.class, "random")));
    }

    private static ArchRule onlyWorkersWait() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Worker")
                .and()
                .resideOutsideOfPackages("io.yeyak.launcher..", "io.yeyak.common.embedded..", "io.yeyak.common.loop..")
                .should()
                .callMethodWhere(calls(Future.class, "await")
                        .or(calls(Thread.class, "sleep|join"))
                        .or(calls(CompletableFuture.class, "get|join"))
                        .or(calls(java.util.concurrent.Future.class, "get").and(not(ofKafka()))));
    }

    // The administration of Kafka has no other way: its adapters wait for it on threads that may.
    private static ArchRule onlyKafkasAdaptersWaitForKafka() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..common.kafka..", "..adapter.out.kafka..")
                .should()
                .callMethodWhere(calls(KafkaFuture.class, "get"));
    }

    // They are not safe when the cluster splits: what must be exclusive is a row in PostgreSQL.
    private static ArchRule noClusterLocks() {
        return noClasses()
                .should()
                .callMethodWhere(calls(SharedData.class, "get(Local)?(Lock|Counter).*|getClusterWideMap|getAsyncMap"));
    }

    // In push mode records are delivered while earlier ones are still at work, and are lost when the process ends.
    private static ArchRule kafkaIsAsked() {
        return noClasses()
                .should()
                .callMethodWhere(calls(KafkaConsumer.class, "handler|batchHandler")
                        .or(calls(KafkaReadStream.class, "handler|batchHandler")));
    }

    // Without arguments a commit is for whatever was polled last, done or not.
    private static ArchRule offsetsAreCommittedByName() {
        return noClasses()
                .should()
                .callMethodWhere(calls(KafkaConsumer.class, "commit")
                        .or(calls(KafkaReadStream.class, "commit"))
                        .or(calls(Consumer.class, "commitSync|commitAsync"))
                        .and(withoutArguments()));
    }

    private static DescribedPredicate<JavaMethodCall> calls(Class<?> type, String names) {
        return DescribedPredicate.describe(
                type.getSimpleName() + "." + names,
                call -> call.getTarget().getOwner().isAssignableTo(type)
                        && call.getTarget().getName().matches(names));
    }

    private static DescribedPredicate<JavaMethodCall> ofKafka() {
        return calls(KafkaFuture.class, ".*");
    }

    private static DescribedPredicate<JavaMethodCall> withoutArguments() {
        return DescribedPredicate.describe(
                "without arguments",
                call -> call.getTarget().getRawParameterTypes().isEmpty());
    }
}

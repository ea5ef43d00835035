package io.yeyak.common.health;

import static io.yeyak.common.tally.TallyContext.added;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Pool;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.config.Secret;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Handling;
import io.yeyak.common.fixture.Eventually;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.health.Part.Kind;
import io.yeyak.common.health.Part.Status;
import io.yeyak.common.json.Json;
import io.yeyak.common.kafka.GroupProgress;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Pools;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.tally.WithTally;
import io.yeyak.common.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContextHealthIT extends WithTally {

    private static final Address HEALTH = new Address("tally.health");
    private static final Instant NOON = Instant.parse("2026-12-31T12:00:00Z");

    private final String topic = "health-" + Ids.system().next();
    private final Bus bus = new Bus(vertx);

    @BeforeEach
    void createTopic() {
        Topics.ensure(vertx, KafkaFixture.settings(), Set.of(topic)).await();
    }

    @Test
    void saysThatAllIsWellAndWhatItNeeds() {
        serve(context.pool, KafkaFixture.settings(), List.of());

        Eventually.holds("all is well", () -> part("tally").isUp());

        HealthReport report = ask();
        assertThat(report.parts()).extracting(Part::name).containsExactly("tally", "tally-database", "broker");
        assertThat(report.parts()).extracting(Part::kind).containsExactly(Kind.CONTEXT, Kind.DATABASE, Kind.BROKER);
        assertThat(report.parts()).extracting(Part::status).containsOnly(Status.UP);
        assertThat(report.parts().getFirst().dependsOn()).containsExactly("tally-database", "broker");
        assertThat(report.parts().getFirst().figures())
                .containsEntry("lagEvents", 0L)
                .containsEntry("lagEvents." + topic, 0L)
                .containsEntry("outboxEvents", 0L)
                .containsEntry("outboxOldestSeconds", 0L)
                .containsEntry("parkedMessages", 0L)
                .containsKey("uptimeSeconds");
        assertThat(report.breakers()).isEmpty();
    }

    @Test
    void countsWhatWaits() {
        assertThat(context.add("key", 1).await()).isEqualTo(Reply.done(1L));
        context.poison.add("a");
        assertThat(deliver(added("a", 1))).isEqualTo(Handling.PARKED);

        serve(context.pool, KafkaFixture.settings(), List.of());

        Eventually.holds("it is counted", () -> part("tally").figures().getOrDefault("parkedMessages", 0L) == 1);

        Part tally = part("tally");
        assertThat(tally.status()).isEqualTo(Status.DEGRADED);
        assertThat(tally.detail().orElseThrow()).contains("Messages are parked.");
        assertThat(tally.figures()).containsEntry("outboxEvents", 1L).containsEntry("parkedMessages", 1L);
    }

    @Test
    void isDownWithoutItsDatabase() {
        var nowhere = new DatabaseSettings("127.0.0.1", 1, "yeyak", "u", new Secret("p"), "s", 4);
        serve(Pools.open(vertx, nowhere), KafkaFixture.settings(), List.of());

        Eventually.holds("the broker is seen", () -> part("broker").isUp());

        assertThat(part("tally").status()).isEqualTo(Status.DOWN);
        assertThat(part("tally").figures()).doesNotContainKey("outboxEvents");
        assertThat(part("tally-database").status()).isEqualTo(Status.DOWN);
        assertThat(part("tally-database").detail()).isPresent();
    }

    @Test
    void worksOnWithoutKafkaAndSaysSo() {
        serve(context.pool, new KafkaSettings("127.0.0.1:1", Map.of(), Optional.empty()), List.of());

        assertThat(part("broker").status()).isEqualTo(Status.DOWN);
        Eventually.holds("the database is seen", () -> part("tally-database").isUp());
        assertThat(part("tally").status()).isEqualTo(Status.DEGRADED);
        assertThat(part("tally").detail().orElseThrow()).contains("broker is DOWN.");
    }

    @Test
    void tellsOfWhoeverItDoesNotAskAnyMore() {
        Breaker open = new Breaker("bank", Breaker.State.OPEN, NOON);
        serve(context.pool, KafkaFixture.settings(), List.of(new Outside(Kind.PROVIDER, () -> open)));

        HealthReport report = ask();

        assertThat(report.breakers()).containsExactly(open);
        assertThat(part("bank").status()).isEqualTo(Status.DOWN);
        assertThat(part("bank").kind()).isEqualTo(Kind.PROVIDER);
        assertThat(part("tally").dependsOn()).contains("bank");
        assertThat(part("tally").isUp()).isFalse();
    }

    private void serve(Pool pool, KafkaSettings kafka, List<Outside> outsides) {
        var sources = new ContextHealth.Sources(
                TallyContext.NAME, pool, new GroupProgress(vertx, kafka, Set.of(topic)), () -> TallyContext.NAME);
        new ContextHealth(sources, outsides).serve(bus).await();
    }

    private Part part(String name) {
        return ask().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HealthReport ask() {
        Request request = new Request(
                Actor.admin("1"), Map.of(), Optional.empty(), Duration.ofSeconds(30), Optional.empty(), new byte[0]);
        return switch (bus.ask(HEALTH, request).await()) {
            case Answer.Done(var meta, byte[] body) -> Json.decode(body, HealthReport.class);
            case Answer.Refused(var refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }
}

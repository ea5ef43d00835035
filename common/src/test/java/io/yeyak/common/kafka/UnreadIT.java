package io.yeyak.common.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.kafka.EventProducer.Outgoing;
import io.yeyak.common.kafka.GroupProgress.Partition;
import io.yeyak.common.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnreadIT {

    private static final KafkaSettings KAFKA = KafkaFixture.settings();
    private static final Duration ACKNOWLEDGED = Duration.ofSeconds(60);
    private static final Instant FIRST = Instant.parse("2027-05-01T10:00:00Z");

    private final String topic = "unread-" + Ids.system().next();
    private final Vertx vertx = Vertx.vertx();
    private final GroupProgress progress = new GroupProgress(vertx, KAFKA, Set.of(topic));

    @BeforeEach
    void open() {
        Topics.ensure(vertx, KAFKA, Set.of(topic)).await();
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void tellsWhenTheFirstEventHappenedThatIsNotHandled() {
        send(event("a", FIRST.plusSeconds(9)), event("b", FIRST), event("b", FIRST.plusSeconds(5)));

        List<Partition> behind = progress.of("group-of-" + topic).await();

        assertThat(behind.stream().mapToLong(Partition::lag).sum()).isEqualTo(3);
        assertThat(progress.oldest(behind).await()).isEqualTo(Map.of(topic, FIRST));
    }

    @Test
    void passesOverWhatIsHandled() {
        send(event("b", FIRST), event("b", FIRST.plusSeconds(5)));
        List<Partition> oneHandled = progress.of("group-of-" + topic).await().stream()
                .map(found -> new Partition(topic, found.partition(), 0, Math.min(1, found.end()), found.end()))
                .toList();

        assertThat(progress.oldest(oneHandled).await()).isEqualTo(Map.of(topic, FIRST.plusSeconds(5)));
    }

    @Test
    void knowsOfNoneWhereEverythingIsHandled() {
        assertThat(progress.oldest(progress.of("group-of-" + topic).await()).await())
                .isEmpty();
    }

    private static void send(Outgoing... events) {
        try (EventProducer producer = new EventProducer(KAFKA)) {
            producer.send(List.of(events), ACKNOWLEDGED).await();
        }
    }

    private Outgoing event(String key, Instant happened) {
        return new Outgoing(topic, key, Map.of("ce_time", happened.toString()), new byte[] {1});
    }
}

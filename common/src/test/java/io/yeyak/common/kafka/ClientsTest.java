package io.yeyak.common.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private static final KafkaSettings PLAIN =
            new KafkaSettings("127.0.0.1:9092", Map.of("acks", "0", "security.protocol", "SSL"), Optional.empty());

    @Test
    void neverLosesOrReordersWhateverTheSettingsSay() {
        assertThat(Clients.producer(PLAIN))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", "true")
                .containsEntry("max.in.flight.requests.per.connection", "1")
                .containsEntry("security.protocol", "SSL");
        assertThat(Clients.consumer(PLAIN, "ticket"))
                .containsEntry("enable.auto.commit", "false")
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("group.id", "ticket");
    }

    @Test
    void isAMemberOfItsOwnForAWhileWithoutANameAndKeepsItsPlaceWithOne() {
        KafkaSettings named = new KafkaSettings("127.0.0.1:9092", Map.of(), Optional.of("node-0"));

        assertThat(Clients.consumer(PLAIN, "ticket"))
                .containsEntry("session.timeout.ms", "8000")
                .doesNotContainKey("group.instance.id");
        assertThat(Clients.consumer(named, "ticket")).containsEntry("group.instance.id", "node-0-ticket");
    }

    @Test
    void printsNoCredentials() {
        KafkaSettings secret =
                new KafkaSettings("127.0.0.1:9092", Map.of("sasl.jaas.config", "hush"), Optional.empty());

        assertThat(secret.toString()).contains("sasl.jaas.config").doesNotContain("hush");
    }
}

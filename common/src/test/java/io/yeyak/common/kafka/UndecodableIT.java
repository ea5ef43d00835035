package io.yeyak.common.kafka;

import static io.yeyak.common.tally.TallyContext.added;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.sqlclient.Row;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.fixture.Eventually;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.parking.ParkedBus;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.tally.WithTally;
import io.yeyak.common.time.Ids;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndecodableIT extends WithTally {

    private static final KafkaSettings KAFKA = KafkaFixture.settings();

    private final String topic = "undecodable-" + Ids.system().next();

    @BeforeEach
    void open() {
        Topics.ensure(vertx, KAFKA, Set.of(topic)).await();
    }

    @Test
    void parksWhatIsNoEventByWhereItLiesAndLetsTheRestFlow() throws Exception {
        EventMessage event = added("a", 1);
        Map<String, String> headers = EnvelopeHeaders.write(event.envelope());
        RecordMetadata bare = send(Map.of(), new byte[] {0, 1, 2});
        RecordMetadata tombstone = send(headers, null);
        RecordMetadata nul = send(with(headers, "ce_subject", "a\0b"), event.payload());
        RecordMetadata wrong = send(with(headers, "ce_sequence", "first"), event.payload());
        RecordMetadata good = send(headers, event.payload());
        consume();

        Eventually.holds("the event had its effect", () -> context.effects().size() == 1);
        Eventually.holds(
                "the others are parked",
                () -> context.query("select 1 from parked_message").size() == 4);

        assertThat(List.of(tombstone, nul, wrong, good)).allMatch(sent -> sent.partition() == bare.partition());
        List<Row> parked =
                context.query("select cause, kafka_partition, kafka_offset from parked_message order by kafka_offset");
        assertThat(parked).extracting(row -> row.getString("cause")).containsOnly("UNDECODABLE");
        assertThat(parked).extracting(row -> row.getInteger("kafka_partition")).containsOnly(bare.partition());
        assertThat(parked)
                .extracting(row -> row.getLong("kafka_offset"))
                .containsExactly(bare.offset(), tombstone.offset(), nul.offset(), wrong.offset());
    }

    @Test
    void keepsARecordThatStaysUnreadableWhenItIsReplayed() throws Exception {
        assertThat(send(Map.of("ce_id", "none"), new byte[] {0})).isNotNull();
        consume();
        Eventually.holds("it is parked", () -> context.number("select count(*) from parked_message") == 1);
        UUID id = context.query("select message_id from parked_message")
                .getFirst()
                .getUUID(0);

        Bus bus = new Bus(vertx);
        new ParkedBus(TallyContext.NAME, context.parked()).serve(bus).await();
        Answer answer = bus.ask(
                        new Address("tally.replay-parked"),
                        new Request(
                                Actor.admin("1"),
                                Map.of("messageId", id.toString()),
                                Optional.empty(),
                                Duration.ofSeconds(30),
                                Optional.empty(),
                                new byte[0]))
                .await();

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Done.class,
                        done -> assertThat(new String(done.body(), UTF_8)).contains("\"outcome\":\"PARKED\""));

        assertThat(context.number("select count(*) from parked_message")).isEqualTo(1);
    }

    private void consume() {
        assertThat(vertx.deployVerticle(
                                new EventConsumerWorker(
                                        KAFKA,
                                        "group-of-" + topic,
                                        Set.of(topic),
                                        context.handler(),
                                        context.misfits()),
                                new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
                        .await())
                .isNotEmpty();
    }

    private RecordMetadata send(Map<String, String> headers, byte[] payload)
            throws InterruptedException, ExecutionException {
        Map<String, Object> config = Map.of("bootstrap.servers", KAFKA.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            var kafkaRecord = new ProducerRecord<>(topic, "one-key".getBytes(UTF_8), payload);
            headers.forEach((name, value) -> kafkaRecord.headers().add(name, value.getBytes(UTF_8)));
            return producer.send(kafkaRecord).get();
        }
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }
}

package io.yeyak.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.fixture.TopicReader;
import io.yeyak.common.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells this context what the others tell, and hears what it tells them. */
final class Wire implements AutoCloseable {

    private static final Map<String, Object> SERVERS =
            Map.of("bootstrap.servers", KafkaFixture.settings().bootstrapServers());

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(SERVERS, new StringSerializer(), new ByteArraySerializer());
    private final TopicReader reader = new TopicReader(KafkaFixture.settings(), Topics.PAYMENT_EVENTS);

    void send(EventMessage message) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(message.topic(), message.envelope().partitionKey(), message.payload());
        EnvelopeHeaders.write(message.envelope())
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            RecordMetadata sent = producer.send(event).get(60, TimeUnit.SECONDS);
            assertThat(sent.hasOffset()).isTrue();
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("Kafka does not take " + message.envelope().type(), e);
        }
    }

    /** Waits for an event of that type about a reservation. */
    @CanIgnoreReturnValue
    JsonObject await(UUID reservation, String type) {
        List<EventMessage> told = reader.until(events -> about(events, reservation)
                .anyMatch(event -> event.envelope().type().equals(type)));
        return about(told, reservation)
                .filter(event -> event.envelope().type().equals(type))
                .map(event -> new JsonObject(new String(event.payload(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
    }

    /** The sequence numbers of a reservation's events so far, in the order in which they came. */
    List<Long> sequences(UUID reservation) {
        return about(reader.until(_ -> true), reservation)
                .map(event -> event.envelope().sequence())
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        reader.close();
    }

    private static Stream<EventMessage> about(List<EventMessage> events, UUID reservation) {
        return events.stream().filter(event -> event.envelope().partitionKey().equals(reservation.toString()));
    }
}

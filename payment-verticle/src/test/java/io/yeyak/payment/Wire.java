package io.yeyak.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells this context what the others tell, and hears what it tells them. */
final class Wire implements AutoCloseable {

    private static final int POLLS_MOST = 600;
    private static final Map<String, Object> SERVERS =
            Map.of("bootstrap.servers", KafkaFixture.settings().bootstrapServers());

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(SERVERS, new StringSerializer(), new ByteArraySerializer());
    private final KafkaConsumer<String, byte[]> consumer =
            new KafkaConsumer<>(SERVERS, new StringDeserializer(), new ByteArrayDeserializer());
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

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
        for (int i = 0; i < POLLS_MOST; i++) {
            Optional<JsonObject> found = about(reservation)
                    .filter(event -> header(event, "ce_type").equals(type))
                    .map(event -> new JsonObject(new String(event.value(), StandardCharsets.UTF_8)))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            hear();
        }
        throw new AssertionError("no " + type + " after "
                + about(reservation).map(e -> header(e, "ce_type")).toList());
    }

    /** The sequence numbers of a reservation's events, in the order in which they came. */
    List<Long> sequences(UUID reservation) {
        return about(reservation)
                .map(event -> Long.parseLong(header(event, "ce_sequence")))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private void hear() {
        if (consumer.assignment().isEmpty()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.PAYMENT_EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
    }

    private Stream<ConsumerRecord<String, byte[]>> about(UUID reservation) {
        return heard.stream().filter(event -> event.key().equals(reservation.toString()));
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}

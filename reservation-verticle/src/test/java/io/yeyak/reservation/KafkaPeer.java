package io.yeyak.reservation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.time.Ids;
import io.yeyak.reservation.domain.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Another context, at the other end of Kafka. */
final class KafkaPeer implements AutoCloseable {

    static final String PAY_BY = "2119-01-01T00:00:00Z";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;

    KafkaPeer(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", "peer",
                        "auto.offset.reset", "earliest",
                        "metadata.max.age.ms", "500"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.RESERVATION_EVENTS));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "metadata.max.age.ms", "500"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The types of the first events, as many as that, in the order of the topic's one key. */
    List<String> typesUntil(int count) {
        List<String> types = new ArrayList<>();
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (types.size() < count && Instant.now().isBefore(end)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                types.add(new String(record.headers().lastHeader("ce_type").value(), UTF_8));
            }
        }
        return types;
    }

    /** Tells that the tickets of a reservation are held. */
    void tellHeld(String reservationId) {
        Envelope envelope = new Envelope(
                Ids.system().next(),
                "TicketsHeld.v1",
                "ticket",
                reservationId,
                1,
                Instant.now(),
                Given.SHOW.value().toString(),
                UUID.fromString(reservationId),
                Optional.empty(),
                Actor.system("ticket"),
                Optional.empty());
        byte[] payload = new JsonObject()
                .put("reservationId", reservationId)
                .put("showId", Given.SHOW.value().toString())
                .put("fence", 1)
                .put("payBy", PAY_BY)
                .encode()
                .getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.TICKET_EVENTS, envelope.partitionKey().getBytes(UTF_8), payload);
        EnvelopeHeaders.write(envelope)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            long offset = producer.send(record).get().offset();
            if (offset < 0) {
                throw new AssertionError("not acknowledged");
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}

package io.yeyak.launcher.drill.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.kafka.Topics;
import io.yeyak.launcher.drill.stage.Aside;
import io.yeyak.launcher.drill.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Events that come again, that come late, or that nobody can understand. */
final class EventFaults {

    /** Who says to have sent what nobody can understand. */
    static final String LIAR = "drill";

    static final List<String> TOPICS = List.of(Topics.TICKET_EVENTS, Topics.RESERVATION_EVENTS, Topics.PAYMENT_EVENTS);
    private static final Duration READ_WITHIN = Duration.ofSeconds(60);
    private static final int EVENTS = 300;
    private static final int POISONS = 6;

    private final Broker broker;
    private final Inboxes inboxes;
    private final MadeUp parked;
    private final OtherVersionEvents others;
    private final Chance chance;

    EventFaults(Stage stage, Broker broker, AdminApi admin, Chance chance) {
        this.broker = broker;
        this.inboxes = new Inboxes(stage);
        this.parked = new MadeUp(admin);
        this.others = new OtherVersionEvents(stage, broker, admin, chance);
        this.chance = chance;
    }

    /** The latest events of a topic once more, in their order. */
    Fault repeated() {
        var topic = chance.one(TOPICS);
        return written(FaultKind.REPEATED_EVENTS, topic, () -> again(broker.slice(topic, 0.8, EVENTS)));
    }

    /** Events from any time in a topic's past, in any order. */
    Fault older() {
        var topic = chance.one(TOPICS);
        var from = chance.between(0, 80) / 100.0;
        var order = new Random(chance.between(0, Integer.MAX_VALUE));
        return written(FaultKind.OLDER_EVENTS, topic, () -> {
            var records = new ArrayList<>(again(broker.slice(topic, from, EVENTS)));
            Collections.shuffle(records, order);
            return records;
        });
    }

    /** New events in the form in which an earlier or a later version writes them. */
    Fault ofAnotherVersion() {
        return others.fault();
    }

    /** Records that no consumer understands; they are given up when they are found among the parked messages. */
    Fault poison() {
        var topic = chance.one(TOPICS);
        var sign = new AtomicReference<Optional<String>>(Optional.empty());
        var last = new AtomicReference<Map<TopicPartition, Long>>(Map.of());
        return new Fault(
                FaultKind.POISON_EVENTS,
                topic,
                Duration.ofSeconds(2),
                () -> Aside.run(() -> last.set(broker.write(poisons(topic)))),
                () -> Aside.call(() -> broker.awaitRead(last.get(), READ_WITHIN))
                        .compose(isRead -> parked.discardAll())
                        .onSuccess(count -> sign.set(Optional.of(count)
                                .filter(found -> found > 0)
                                .map(found -> found + " times one was parked, and given up afterwards")))
                        .mapEmpty(),
                sign::get);
    }

    /** Records that blocking gives. */
    private interface Source {
        List<ProducerRecord<byte[], byte[]>> get() throws Exception;
    }

    private Fault written(FaultKind kind, String topic, Source source) {
        var sign = new AtomicReference<Optional<String>>(Optional.empty());
        return new Fault(
                kind,
                topic,
                Duration.ofSeconds(1),
                () -> Aside.run(() -> {
                    var records = source.get();
                    var known = inboxes.known(ids(records));
                    var last = broker.write(records);
                    if (known > 0 && broker.awaitRead(last, READ_WITHIN)) {
                        sign.set(Optional.of(records.size() + " were read once more by everybody, and " + known
                                + " times by one whose inbox knew it"));
                    }
                }),
                Future::succeededFuture,
                sign::get);
    }

    private static List<UUID> ids(List<ProducerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(each -> new String(each.headers().lastHeader("ce_id").value(), UTF_8))
                .map(UUID::fromString)
                .toList();
    }

    private static List<ProducerRecord<byte[], byte[]>> again(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .filter(each -> Optional.ofNullable(each.headers().lastHeader("ce_source"))
                        .filter(source -> !new String(source.value(), UTF_8).equals(LIAR))
                        .isPresent())
                .map(each -> new ProducerRecord<>(
                        each.topic(), (Integer) each.partition(), each.key(), each.value(), each.headers()))
                .toList();
    }

    private static List<ProducerRecord<byte[], byte[]>> poisons(String topic) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>();
        for (var i = 0; i < POISONS; i++) {
            var subject = UUID.randomUUID();
            var envelope = EnvelopeHeaders.write(envelope(i % 2 == 0 ? "NeverHeardOf.v1" : "TicketsHeld.v1", subject));
            if (i % 3 == 0) {
                envelope.remove("ce_id");
            }
            var poison = new ProducerRecord<>(topic, subject.toString().getBytes(UTF_8), new byte[] {'[', 0, 'x'});
            envelope.forEach((name, value) -> poison.headers().add(name, value.getBytes(UTF_8)));
            all.add(poison);
        }
        return all;
    }

    private static Envelope envelope(String type, UUID subject) {
        return new Envelope(
                UUID.randomUUID(),
                type,
                LIAR,
                subject.toString(),
                1,
                Instant.now(),
                subject.toString(),
                subject,
                Optional.empty(),
                Actor.system(LIAR),
                Optional.empty());
    }
}

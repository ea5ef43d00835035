package io.yeyak.launcher.drill.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.yeyak.launcher.drill.stage.Aside;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.drill.stage.StagedProcess;
import io.yeyak.launcher.drill.stage.Variation;
import io.yeyak.launcher.process.Release;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One process that publishes writes its events as an earlier or a later version would have. They are no repeats: what
 * happens because of them happens because of this form.
 */
final class OtherVersionEvents {

    private static final Duration READ_WITHIN = Duration.ofSeconds(60);
    private static final List<String> PUBLISHERS = List.of("reservation-", "ticket-", "payment-");

    // Its class is in no other release.
    private static final Variation WRITER = new Variation(
            Map.of("kafka.properties.interceptor.classes", OtherVersionWriter.class.getName()),
            Map.of(),
            Optional.of(Release.own()));

    private final Stage stage;
    private final Broker broker;
    private final AdminApi admin;
    private final Chance chance;

    OtherVersionEvents(Stage stage, Broker broker, AdminApi admin, Chance chance) {
        this.stage = stage;
        this.broker = broker;
        this.admin = admin;
        this.chance = chance;
    }

    Fault fault() {
        var writer = stage.process(chance.one(publishers()));
        var before = new AtomicReference<Map<TopicPartition, Long>>(Map.of());
        var sign = new AtomicReference<Optional<String>>(Optional.empty());
        return new Fault(
                FaultKind.OTHER_VERSION_EVENTS,
                writer.name(),
                chance.seconds(8, 20),
                () -> Aside.run(() -> before.set(broker.ends(EventFaults.TOPICS)))
                        .compose(noted -> writer.stop())
                        .compose(stopped -> writer.start(WRITER)),
                () -> asBefore(writer)
                        .compose(restored -> sign(before.get()).otherwise(Optional.empty()))
                        .onSuccess(sign::set)
                        .mapEmpty(),
                sign::get);
    }

    private List<String> publishers() {
        return stage.processes().keySet().stream()
                .filter(name -> PUBLISHERS.stream().anyMatch(name::startsWith))
                .toList();
    }

    private static Future<Void> asBefore(StagedProcess writer) {
        return writer.stop().compose(stopped -> writer.start());
    }

    /** Events in another form, and whether everybody has read them. */
    private record Written(List<ConsumerRecord<byte[], byte[]>> events, boolean isRead) {

        long count(boolean later) {
            return events.stream()
                    .filter(event -> OtherVersions.isLater(event.headers()) == later)
                    .map(event -> header(event, "ce_id"))
                    .distinct()
                    .count();
        }

        Set<String> ids() {
            return events.stream().map(event -> header(event, "ce_id")).collect(Collectors.toSet());
        }

        long types() {
            return events.stream()
                    .map(event -> header(event, "ce_type"))
                    .distinct()
                    .count();
        }

        private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
            return new String(event.headers().lastHeader(name).value(), UTF_8);
        }
    }

    private Future<Optional<String>> sign(Map<TopicPartition, Long> before) {
        return Aside.call(() -> written(before))
                .compose(written -> written.events().isEmpty() || !written.isRead()
                        ? Future.succeededFuture(Optional.empty())
                        : parked(written.ids()).map(parked -> Optional.of(told(written, parked))));
    }

    private Written written(Map<TopicPartition, Long> before) throws Exception {
        if (before.isEmpty()) {
            return new Written(List.of(), false);
        }
        var events = broker.since(before).stream()
                .filter(event -> OtherVersions.isEarlier(event.headers()) || OtherVersions.isLater(event.headers()))
                .toList();
        var last = new HashMap<TopicPartition, Long>();
        events.forEach(
                event -> last.merge(new TopicPartition(event.topic(), event.partition()), event.offset(), Math::max));
        return new Written(events, broker.awaitRead(last, READ_WITHIN));
    }

    private Future<Long> parked(Set<String> ids) {
        return Future.all(MadeUp.CONTEXTS.stream().map(admin::parked).toList())
                .map(all -> all.<List<AdminApi.Parked>>list().stream()
                        .flatMap(List::stream)
                        .filter(message -> ids.contains(message.messageId()))
                        .count());
    }

    private static String told(Written written, long parked) {
        return "%d events were written as an earlier version would have and %d as a later one, of %d types; everybody"
                        .formatted(written.count(false), written.count(true), written.types())
                + " has read them, and " + (parked == 0 ? "none was" : parked + " were") + " parked";
    }
}

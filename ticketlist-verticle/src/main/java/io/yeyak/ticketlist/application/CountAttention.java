package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.ticketlist.application.port.Found;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Reservations;
import io.yeyak.ticketlist.domain.Alarm;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what somebody has to look after, of each kind. */
public final class CountAttention {

    /** More reservations than these are not counted: whoever sees so many knows enough. The oldest are among them. */
    private static final int MOST = 500;

    private final Reservations reservations;

    public CountAttention(Reservations reservations) {
        this.reservations = reservations;
    }

    /**
     * What is open of one kind.
     *
     * @param oldest since when the oldest of them is; empty when there is none
     */
    public record Open(int count, Optional<Instant> oldest) {

        private static final Open NOTHING = new Open(0, Optional.empty());

        private Open with(Instant since) {
            return new Open(
                    count + 1, oldest.filter(known -> known.isBefore(since)).or(() -> Optional.of(since)));
        }
    }

    /** Of all kinds, those without anything among them. */
    public Future<Map<Alarm.Kind, Open>> handle() {
        return reservations.needingAttention(Position.OLDEST, MOST).map(CountAttention::byKind);
    }

    private static Map<Alarm.Kind, Open> byKind(List<Found> found) {
        Map<Alarm.Kind, Open> open = new EnumMap<>(Alarm.Kind.class);
        for (Alarm.Kind kind : Alarm.Kind.values()) {
            open.put(kind, Open.NOTHING);
        }
        found.stream()
                .flatMap(one -> one.view().alarms().stream())
                .forEach(alarm -> open.computeIfPresent(alarm.kind(), (kind, before) -> before.with(alarm.since())));
        return open;
    }
}

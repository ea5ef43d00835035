package io.yeyak.ticketlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Only the order within a source is sure. Whatever the order of the sources, the views are the same. */
final class AnyOrderTest {

    private static final int SEEDS = 2_000;

    private record Delivered(ReservationViewEvent event, Occurrence occurrence) {}

    @Test
    void theSourcesMayBeHeardInAnyOrderAndAnEventMayComeAgain() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<List<Delivered>> sources = List.of(
                    source("reservation", random, RandomEvents.reservation(random)),
                    source("ticket", random, RandomEvents.hold(random)),
                    source("payment", random, RandomEvents.payment(random)));
            ReservationView oneAfterTheOther = viewAfter(concatenated(sources));
            ReservationView mixed = viewAfter(mixed(sources, random));
            assertThat(facts(mixed)).as("seed %d", seed).isEqualTo(facts(oneAfterTheOther));
        }
    }

    private static List<Delivered> source(String name, Random random, Supplier<ReservationViewEvent> events) {
        List<Delivered> all = new ArrayList<>();
        for (long version = 1; version <= 1 + random.nextInt(12); version++) {
            all.add(new Delivered(events.get(), Sample.nth(name, version)));
        }
        return all;
    }

    private static List<Delivered> concatenated(List<List<Delivered>> sources) {
        return sources.stream().flatMap(List::stream).toList();
    }

    /** An interleaving in which every now and then something that came before comes again. */
    private static List<Delivered> mixed(List<List<Delivered>> sources, Random random) {
        List<Queue<Delivered>> rest = new ArrayList<>();
        sources.forEach(source -> rest.add(new ArrayDeque<>(source)));
        List<Delivered> all = new ArrayList<>();
        while (!rest.isEmpty()) {
            Queue<Delivered> next = rest.get(random.nextInt(rest.size()));
            all.add(next.remove());
            if (random.nextInt(4) == 0) {
                all.add(all.get(random.nextInt(all.size())));
            }
            rest.removeIf(Queue::isEmpty);
        }
        return all;
    }

    private static ReservationView viewAfter(List<Delivered> delivered) {
        ReservationView view = ReservationView.blank(Sample.RESERVATION);
        for (Delivered one : delivered) {
            view = view.after(one.event(), one.occurrence());
        }
        return view;
    }

    private record Facts(
            ReservationSide reservation,
            HoldSide hold,
            PaymentSide payment,
            NextAction nextAction,
            List<Alarm> alarms,
            Set<TimelineEntry> timeline) {}

    private static Facts facts(ReservationView view) {
        return new Facts(
                view.reservation(),
                view.hold(),
                view.payment(),
                NextAction.of(view),
                view.alarms(),
                new HashSet<>(view.news()));
    }
}

package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.Sample.NOW;
import static io.yeyak.ticket.domain.Sample.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens in whatever order, no ticket is made, lost or given twice. A failure names its seed. */
class StockConservationTest {

    private static final int SEEDS = Integer.getInteger("seeds", 200);
    private static final int STEPS = 400;
    private static final int RESERVATIONS = 12;
    private static final List<TicketTypeId> TYPES = List.of(Sample.STANDARD, Sample.BACKSTAGE, Sample.PRESS);

    /** WakeDue runs ahead of the clock, and this test has its own. */
    private static final List<Happening> HAPPENINGS = Stream.of(Happening.values())
            .filter(happening -> happening != Happening.WakeDue)
            .toList();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void conservesTheStock(long seed) {
        Run run = new Run(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            run.step();
            new StockCheck(run.show, run.holds.values()).isConserved();
        }
        run.versionsRiseByOne();
        run.announcementsAreBounded();
    }

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    private static final class Run {
        private final Random random;
        private final Map<ReservationId, Hold> holds = new HashMap<>();
        private final List<TicketEvent> events = new ArrayList<>();
        private final List<Instant> announcements = new ArrayList<>();
        private Show show;
        private Instant now = NOW;

        Run(Random random) {
            this.random = random;
            this.show = Sample.show(1 + random.nextInt(8));
        }

        void step() {
            now = now.plus(pause());
            switch (random.nextInt(12)) {
                case 0 -> apply(TicketKey.of(SHOW), this::admin);
                case 1 -> apply(TicketKey.of(SHOW), (key, state) -> DeadlinePolicy.wakeShow(key, state, now));
                case 2, 3 -> apply(reservation(), this::allocate);
                default -> apply(reservation(), this::happening);
            }
        }

        private Decision<TicketState, TicketEvent, ?> allocate(TicketKey key, TicketState state) {
            int lines = 1 + random.nextInt(2);
            List<Line> wanted = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                wanted.add(new Line(TYPES.get((i + random.nextInt(3)) % 3), 1 + random.nextInt(3), Sample.won(1)));
            }
            return AllocationPolicy.allocate(key, Sample.order(wanted.toArray(Line[]::new)), state, now);
        }

        private Decision<TicketState, TicketEvent, ?> happening(TicketKey key, TicketState state) {
            Happening happening = HAPPENINGS.get(random.nextInt(HAPPENINGS.size()));
            return happening.to(key, state, now);
        }

        private Duration pause() {
            return switch (random.nextInt(40)) {
                case 0 -> Duration.ofHours(random.nextInt(30));
                case 1, 2, 3, 4, 5, 6 -> Duration.ofSeconds(random.nextInt(600));
                default -> Duration.ofMillis(random.nextInt(60));
            };
        }

        private Decision<TicketState, TicketEvent, ?> admin(TicketKey key, TicketState state) {
            TicketTypeId type = TYPES.get(random.nextInt(3));
            return switch (random.nextInt(40)) {
                case 0 -> ShowPolicy.cancel(key, "storm", state, now);
                case 1, 2, 3, 4 -> ShowPolicy.pause(key, state, now);
                case 5, 6, 7, 8 -> ShowPolicy.resume(key, state, now);
                default ->
                    TicketTypePolicy.change(
                            key,
                            new TicketTypePolicy.Change(type, Optional.empty(), Optional.of(random.nextInt(10))),
                            state,
                            now);
            };
        }

        private TicketKey reservation() {
            return TicketKey.of(SHOW, new ReservationId(new UUID(0, random.nextInt(RESERVATIONS))));
        }

        private void apply(TicketKey key, Rule rule) {
            Optional<Hold> hold = key.reservationId().map(holds::get);
            Decision<TicketState, TicketEvent, ?> decision = rule.decide(key, new TicketState(Optional.of(show), hold));
            show = decision.next().show().orElseThrow();
            decision.next().hold().ifPresent(next -> holds.put(next.reservationId(), next));
            events.addAll(decision.events());
            decision.events().stream()
                    .filter(event -> event instanceof ShowEvent.AvailabilityChanged)
                    .forEach(event -> announcements.add(now));
        }

        void versionsRiseByOne() {
            Map<Object, Long> versions = new HashMap<>();
            for (TicketEvent event : events) {
                Object subject = event instanceof HoldEvent hold ? hold.reservationId() : event.showId();
                assertThat(event.version()).isEqualTo(versions.merge(subject, 1L, Long::sum));
            }
            assertThat(show.version()).isEqualTo(versions.getOrDefault(SHOW, 0L));
            holds.forEach((id, hold) -> assertThat(hold.version()).isEqualTo(versions.getOrDefault(id, 0L)));
        }

        void announcementsAreBounded() {
            for (int i = 1; i < announcements.size(); i++) {
                assertThat(Duration.between(announcements.get(i - 1), announcements.get(i)))
                        .isGreaterThanOrEqualTo(Announcement.INTERVAL);
            }
        }
    }

    private interface Rule {
        Decision<TicketState, TicketEvent, ?> decide(TicketKey key, TicketState state);
    }
}

package io.yeyak.ticketlist.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.ticketlist.application.port.Found;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Reservations.Filter;
import io.yeyak.ticketlist.fixture.Telling;
import io.yeyak.ticketlist.fixture.ViewsFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each filter with each other, read in small pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReservationFiltersIT {

    private static final int PAGE = 3;
    private static final List<String> CUSTOMERS = List.of("minji", "sam");
    private static final List<String> STATES = List.of("HELD", "CONFIRMED");

    private final ViewsFixture views = new ViewsFixture();
    private final PgReservations reservations = new PgReservations(views.pool());
    // Both begin at the same moment, so there are reservations that only their id tells apart.
    private final List<Telling> shows = Stream.generate(() -> new Telling(Instant.parse("2026-12-31T12:00:00Z")))
            .limit(2)
            .toList();
    private final List<Made> made = new ArrayList<>();

    private record Made(UUID id, String customer, UUID show, String state, boolean attention) {

        boolean passes(Filter filter) {
            return filter.reservationId().stream().allMatch(id::equals)
                    && filter.customerId().stream().allMatch(customer::equals)
                    && filter.showId().stream().allMatch(show::equals)
                    && filter.state().stream().allMatch(state::equals)
                    && filter.attention().stream().allMatch(wanted -> wanted == attention);
        }
    }

    @BeforeAll
    void reservationsOfEveryKind() {
        for (int round = 0; round < 2; round++) {
            for (Telling show : shows) {
                CUSTOMERS.forEach(customer -> STATES.forEach(state -> {
                    make(show, customer, state, false);
                    make(show, customer, state, true);
                }));
            }
        }
    }

    @AfterAll
    void close() {
        views.close();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void findsAllThatPassEachOnceAndTheNewestFirst(Filter filter) {
        List<Found> found = new ArrayList<>();
        Position after = Position.NEWEST;
        List<Found> page;
        do {
            page = reservations.newest(filter, after, PAGE).await();
            found.addAll(page);
            after = page.isEmpty() ? after : page.getLast().position();
        } while (page.size() == PAGE);

        assertThat(found)
                .extracting(one -> one.view().reservationId())
                .containsExactlyInAnyOrderElementsOf(made.stream()
                        .filter(one -> one.passes(filter))
                        .map(Made::id)
                        .toList());
        assertThat(found).extracting(Found::position).isSortedAccordingTo(Comparator.reverseOrder());
    }

    Stream<Filter> filters() {
        return orAny(made.getFirst().id())
                .flatMap(id -> orAny(CUSTOMERS.getFirst())
                        .flatMap(customer -> orAny(shows.getFirst().showId())
                                .flatMap(show -> orAny(STATES.getFirst())
                                        .flatMap(state -> Stream.concat(orAny(true), Stream.of(Optional.of(false)))
                                                .map(attention -> new Filter(id, customer, show, state, attention))))));
    }

    private static <T> Stream<Optional<T>> orAny(T value) {
        return Stream.of(Optional.empty(), Optional.of(value));
    }

    private void make(Telling show, String customer, String state, boolean attention) {
        UUID id = UUID.randomUUID();
        views.project(
                show.reservation("Reservation" + (state.equals("HELD") ? "Held" : "Confirmed"), id, customer, state));
        if (attention) {
            views.project(show.payment("PaymentAttentionRaised", id));
        }
        made.add(new Made(id, customer, show.showId(), state, attention));
    }
}

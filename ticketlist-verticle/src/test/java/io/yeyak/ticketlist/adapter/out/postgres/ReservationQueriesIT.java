package io.yeyak.ticketlist.adapter.out.postgres;

import static io.yeyak.common.fixture.Replies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.Audience;
import io.yeyak.ticketlist.application.GetReservation;
import io.yeyak.ticketlist.application.ListReservations;
import io.yeyak.ticketlist.application.Page;
import io.yeyak.ticketlist.application.PageRequest;
import io.yeyak.ticketlist.application.ReservationAnswer;
import io.yeyak.ticketlist.application.Tail;
import io.yeyak.ticketlist.application.port.Reservations.Filter;
import io.yeyak.ticketlist.domain.ChargeStatus;
import io.yeyak.ticketlist.domain.HoldStatus;
import io.yeyak.ticketlist.domain.NextAction;
import io.yeyak.ticketlist.fixture.Telling;
import io.yeyak.ticketlist.fixture.ViewsFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReservationQueriesIT {

    private static final Audience ADMINISTRATOR = new Audience.Administrator();

    private final ViewsFixture views = new ViewsFixture();
    private final PgReservations reservations = new PgReservations(views.pool());
    private final ListReservations list = new ListReservations(reservations);
    private final GetReservation get = new GetReservation(reservations, new Tail());
    private final Telling telling = new Telling(Instant.parse("2026-12-31T12:00:00Z"));

    @AfterAll
    void close() {
        views.close();
    }

    @BeforeAll
    void aShow() {
        views.project(telling.show("ShowPublished", "ON_SALE"));
    }

    @Test
    void aReservationIsWhatAllThreeSourcesSayOfIt() {
        UUID id = UUID.randomUUID();
        views.project(
                telling.reservation("ReservationRequested", id, "minji", "REQUESTED"),
                telling.ticket("TicketsHeld", id),
                telling.payment("PaymentRequested", id),
                telling.reservation("ReservationHeld", id, "minji", "HELD"),
                telling.payment("PaymentActionRequired", id));
        ReservationAnswer answer = found(id, new Audience.Customer("minji")).orElseThrow();
        assertThat(answer.state().value()).isEqualTo("HELD");
        assertThat(answer.hold()).isEqualTo(HoldStatus.HELD);
        assertThat(answer.payment())
                .hasValueSatisfying(payment -> assertThat(payment.state()).isEqualTo(ChargeStatus.ACTION_REQUIRED));
        assertThat(answer.nextAction().kind()).isEqualTo(NextAction.Kind.PAY);
        assertThat(answer.nextAction().checkoutUrl()).isPresent();
        assertThat(answer.show())
                .hasValueSatisfying(show -> assertThat(show.title().en()).isEqualTo("Seoul Night"));
        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.versions().payment()).isEqualTo(2);
        assertThat(answer.timeline().orElseThrow())
                .extracting("type")
                .containsExactly(
                        "ReservationRequested",
                        "TicketsHeld",
                        "PaymentRequested",
                        "ReservationHeld",
                        "PaymentActionRequired");
    }

    @Test
    void aForeignReservationDoesNotExist() {
        UUID id = UUID.randomUUID();
        views.project(telling.reservation("ReservationRequested", id, "owner", "REQUESTED"));
        assertThat(found(id, new Audience.Customer("stranger"))).isEmpty();
        assertThat(found(id, new Audience.Customer("owner"))).isPresent();
        assertThat(found(id, ADMINISTRATOR)).isPresent();
        assertThat(found(UUID.randomUUID(), ADMINISTRATOR)).isEmpty();
    }

    @Test
    void whatOnlyOthersToldOfIsNoReservationYet() {
        UUID id = UUID.randomUUID();
        views.project(telling.ticket("TicketsHeld", id), telling.payment("PaymentRequested", id));
        assertThat(found(id, ADMINISTRATOR)).isEmpty();
    }

    @Test
    void namesOfOthersAreForAdministrators() {
        UUID id = UUID.randomUUID();
        views.project(telling.reservation("ReservationRequested", id, "modest", "REQUESTED"));
        assertThat(found(id, new Audience.Customer("modest"))
                        .orElseThrow()
                        .timeline()
                        .orElseThrow())
                .allSatisfy(entry -> assertThat(entry.subject()).isEmpty());
        assertThat(found(id, ADMINISTRATOR).orElseThrow().timeline().orElseThrow())
                .allSatisfy(entry -> assertThat(entry.subject()).contains("modest"));
    }

    @Test
    void pagesStayAsTheyAreWhenReservationsAreAdded() {
        String customer = "pages";
        List<UUID> first = requested(customer, 5);
        Page<ReservationAnswer> one = own(customer, Optional.empty(), new PageRequest(Optional.empty(), 2));
        requested(customer, 3);
        Page<ReservationAnswer> two = own(customer, Optional.empty(), new PageRequest(one.nextCursor(), 2));
        Page<ReservationAnswer> three = own(customer, Optional.empty(), new PageRequest(two.nextCursor(), 2));
        List<UUID> seen = new ArrayList<>();
        List.of(one, two, three).forEach(page -> page.items().forEach(item -> seen.add(item.reservationId())));
        assertThat(seen).containsExactlyElementsOf(first.reversed());
        assertThat(three.nextCursor()).isEmpty();
    }

    @Test
    void aCursorThatComesFromNowhereIsRefused() {
        PageRequest page = new PageRequest(Optional.of("nonsense"), 2);
        Reply<Page<ReservationAnswer>> reply =
                list.own("anybody", Optional.empty(), page).await();
        assertThat(reply).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void customersSeeTheirOwnOfOneState() {
        String customer = "states";
        UUID held = UUID.randomUUID();
        requested(customer, 1);
        views.project(telling.reservation("ReservationHeld", held, customer, "HELD"));
        assertThat(own(customer, Optional.of("HELD"), new PageRequest(Optional.empty(), 10))
                        .items())
                .extracting(ReservationAnswer::reservationId)
                .containsExactly(held);
        assertThat(own("nobody", Optional.empty(), new PageRequest(Optional.empty(), 10))
                        .items())
                .isEmpty();
    }

    @Test
    void administratorsFilterAsTheyLike() {
        Telling other = new Telling(Instant.parse("2026-12-30T12:00:00Z"));
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        views.project(
                other.reservation("ReservationRequested", first, "filtered", "REQUESTED"),
                other.reservation("ReservationHeld", second, "filtered", "HELD"),
                other.payment("PaymentAttentionRaised", second));
        Optional<UUID> show = Optional.of(other.showId());
        Optional<String> customer = Optional.of("filtered");
        assertThat(all(filter(Optional.empty(), customer, show))).containsExactly(second, first);
        assertThat(all(filter(Optional.empty(), Optional.empty(), show))).containsExactly(second, first);
        assertThat(all(filter(Optional.of(first), Optional.empty(), Optional.empty())))
                .containsExactly(first);
        assertThat(all(filter(Optional.of(first), Optional.of("another"), show)))
                .isEmpty();
        assertThat(all(new Filter(Optional.empty(), Optional.empty(), show, Optional.of("HELD"), Optional.empty())))
                .containsExactly(second);
        assertThat(all(new Filter(Optional.empty(), Optional.empty(), show, Optional.empty(), Optional.of(true))))
                .containsExactly(second);
        assertThat(all(new Filter(Optional.empty(), customer, show, Optional.empty(), Optional.of(false))))
                .containsExactly(first);
        assertThat(all(new Filter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("HELD"), Optional.empty())))
                .contains(second);
        assertThat(all(filter(Optional.empty(), Optional.empty(), Optional.empty())))
                .contains(first, second);
    }

    private static Filter filter(Optional<UUID> id, Optional<String> customer, Optional<UUID> show) {
        return new Filter(id, customer, show, Optional.empty(), Optional.empty());
    }

    private List<UUID> all(Filter filter) {
        Reply<Page<ReservationAnswer>> reply =
                list.all(filter, new PageRequest(Optional.empty(), 100)).await();
        return done(reply).items().stream()
                .map(ReservationAnswer::reservationId)
                .toList();
    }

    private Page<ReservationAnswer> own(String customer, Optional<String> state, PageRequest page) {
        return done(list.own(customer, state, page).await());
    }

    private List<UUID> requested(String customer, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            views.project(telling.reservation("ReservationRequested", id, customer, "REQUESTED"));
        }
        return ids;
    }

    private Optional<ReservationAnswer> found(UUID id, Audience audience) {
        Reply<ReservationAnswer> reply = get.handle(new GetReservation.Query(id, audience, 0, Duration.ZERO))
                .await();
        return reply instanceof Reply.Done<ReservationAnswer>(ReservationAnswer answer)
                ? Optional.of(answer)
                : Optional.empty();
    }
}

package io.yeyak.ticket.adapter.out.postgres;

import static io.yeyak.ticket.domain.Happening.Approve;
import static io.yeyak.ticket.domain.Happening.Authorized;
import static io.yeyak.ticket.domain.Happening.Cancelled;
import static io.yeyak.ticket.domain.Happening.CancelledWhenConfirmed;
import static io.yeyak.ticket.domain.Happening.Deferred;
import static io.yeyak.ticket.domain.Happening.Deny;
import static io.yeyak.ticket.domain.Happening.PaymentExpired;
import static io.yeyak.ticket.domain.Happening.Requested;
import static io.yeyak.ticket.domain.Happening.WakeDue;
import static io.yeyak.ticket.domain.Sample.BACKSTAGE;
import static io.yeyak.ticket.domain.Sample.PRESS;
import static io.yeyak.ticket.domain.Sample.SHOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.decision.Decision;
import io.yeyak.ticket.Deliveries;
import io.yeyak.ticket.TicketDatabase;
import io.yeyak.ticket.domain.AllocationPolicy;
import io.yeyak.ticket.domain.Happening;
import io.yeyak.ticket.domain.HoldState;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Sample;
import io.yeyak.ticket.domain.ShowPolicy;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import io.yeyak.ticket.domain.TicketTypeId;
import io.yeyak.ticket.domain.TicketTypePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was decided is what is read later. */
class TicketBookIT {

    private static final Vertx VERTX = Vertx.vertx();
    private static final TicketOffice OFFICE = new TicketOffice(VERTX, TicketDatabase.fresh());

    private final TicketKey key = TicketKey.of(SHOW, new ReservationId(UUID.randomUUID()));

    @BeforeAll
    static void open() {
        OFFICE.open(Sample.show(100));
    }

    @AfterAll
    static void close() {
        OFFICE.close();
        VERTX.close().await();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void keepsAHoldInEveryState(List<Happening> path) {
        for (Happening happening : path) {
            isKept(key, (state, now) -> happening.to(key, state, now));
        }
    }

    static Stream<List<Happening>> paths() {
        return Stream.of(
                List.of(Cancelled, Requested),
                List.of(Requested, Authorized, CancelledWhenConfirmed),
                List.of(Requested, Deferred, PaymentExpired, Cancelled),
                List.of(Requested, WakeDue, Authorized, CancelledWhenConfirmed));
    }

    @ParameterizedTest
    @MethodSource("approvals")
    void keepsAnApprovalInEveryState(TicketTypeId type, List<Happening> path) {
        isKept(key, (state, now) -> AllocationPolicy.allocate(key, Sample.order(type, 2), state, now));
        for (Happening happening : path) {
            isKept(key, (state, now) -> happening.to(key, state, now));
        }
    }

    static Stream<Arguments> approvals() {
        return Stream.of(
                Arguments.of(BACKSTAGE, List.of(WakeDue, Approve, Authorized)),
                Arguments.of(PRESS, List.of(WakeDue, Deny)),
                Arguments.of(PRESS, List.of(Cancelled)));
    }

    @Test
    void keepsWhatIsChangedOfAShow() {
        TicketKey show = TicketKey.of(SHOW);
        var change = new TicketTypePolicy.Change(STANDARD, Optional.of(Sample.won(60_000)), Optional.of(120));

        isKept(show, (state, now) -> TicketTypePolicy.change(show, change, state, now));
        isKept(show, (state, now) -> ShowPolicy.pause(show, state, now));
        isKept(show, (state, now) -> ShowPolicy.resume(show, state, now));
    }

    @Test
    void keepsWhatIsDecidedTogether() {
        ReservationId reservation = key.reservationId().orElseThrow();

        Future.all(
                        OFFICE.events.on(Deliveries.requested(SHOW, reservation, STANDARD, 2)),
                        OFFICE.events.on(Deliveries.authorized(SHOW, reservation, 1)),
                        OFFICE.events.on(Deliveries.cancelled(SHOW, reservation)))
                .await();

        assertThat(OFFICE.hold(SHOW, reservation).state())
                .isInstanceOfSatisfying(
                        HoldState.Revoked.class,
                        revoked -> assertThat(revoked.tickets()).hasSize(2));
        assertThat(OFFICE.count("select count(*) from issued_ticket where state = 'REVOKED' and reservation_id = '"
                        + reservation.value() + "'"))
                .isEqualTo(2);
        assertThat(OFFICE.told(reservation.value()))
                .containsExactly("TicketsHeld", "TicketHoldCommitted", "TicketsRevoked");
    }

    private static void isKept(
            TicketKey key, BiFunction<TicketState, Instant, Decision<TicketState, TicketEvent, ?>> rule) {
        AtomicReference<TicketState> decided = new AtomicReference<>();
        OFFICE.engine
                .decide(key, TicketOffice.ADMIN, (state, now) -> {
                    TicketState next = rule.apply(state, now).next();
                    decided.set(next);
                    return Decision.unchanged(next, true);
                })
                .await();

        assertThat(OFFICE.state(key)).isEqualTo(decided.get());
    }
}

package io.yeyak.reservation.application;

import static io.yeyak.reservation.domain.Given.MINJI;
import static io.yeyak.reservation.domain.Given.NOW;
import static io.yeyak.reservation.domain.Given.SHOW;
import static io.yeyak.reservation.domain.Given.STALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Given;
import io.yeyak.reservation.domain.Quantity;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.Standing;
import io.yeyak.reservation.domain.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UseCasesTest {

    private static final CustomerId JUNHO = new CustomerId("junho");

    private final MemoryDesks desks = new MemoryDesks(NOW);
    private final PlaceReservation place = new PlaceReservation(desks);

    @BeforeEach
    void aShowIsOnSale() {
        desks.keep(Given.offer());
    }

    private Future<Reply<Standing>> place(CustomerId customer, String key, int count) {
        return place.handle(new PlaceReservation.Command(
                customer,
                key,
                SHOW,
                List.of(new Quantity(STALLS, count)),
                Cause.asked(Actor.customer(customer.value()))));
    }

    private static String outcome(Future<? extends Reply<?>> future) {
        return switch (future.result()) {
            case Reply.Done<?> _ -> "done";
            case Reply.Refused<?>(var refusal) -> refusal.code();
        };
    }

    private static Cause.Asked by(CustomerId customer) {
        return Cause.asked(Actor.customer(customer.value()));
    }

    @Test
    void placesOneReservationForOneKeyOfACustomer() {
        Reply<Standing> first = place(MINJI, "a", 1).result();

        assertThat(place(MINJI, "a", 1).result()).isEqualTo(first);
        assertThat(outcome(place(MINJI, "a", 2))).isEqualTo("idempotency-key-reused");
        assertThat(outcome(place(JUNHO, "a", 2))).isEqualTo("done");
        assertThat(desks.reservations).hasSize(2);
        assertThat(desks.told).hasSize(2);
    }

    @Test
    void limitsACustomerOverAllReservationsAndGivesTheLimitBack() {
        assertThat(outcome(place(MINJI, "a", 4))).isEqualTo("done");
        assertThat(outcome(place(MINJI, "b", 3))).isEqualTo("limit-per-customer-exceeded");

        ReservationId first = Identities.reservation(MINJI, "a");
        assertThat(outcome(new CancelReservation(desks).handle(new CancelReservation.Command(first, by(MINJI)))))
                .isEqualTo("done");

        assertThat(outcome(place(MINJI, "b", 3))).isEqualTo("done");
    }

    @Test
    void hidesAReservationFromOtherCustomers() {
        assertThat(outcome(place(MINJI, "a", 1))).isEqualTo("done");
        ReservationId id = Identities.reservation(MINJI, "a");

        assertThat(outcome(new CancelReservation(desks).handle(new CancelReservation.Command(id, by(JUNHO)))))
                .isEqualTo("reservation-not-found");
        assertThat(outcome(new RequestPayment(desks).handle(new RequestPayment.Command(id, "p", by(JUNHO)))))
                .isEqualTo("reservation-not-found");
        assertThat(outcome(new RequestPayment(desks).handle(new RequestPayment.Command(id, "p", by(MINJI)))))
                .isEqualTo("payment-not-due");
    }

    @Test
    void letsAnAdministratorCancelForAnybody() {
        assertThat(outcome(place(MINJI, "a", 1))).isEqualTo("done");

        Future<Reply<Standing>> cancelled = new ForceCancel(desks)
                .handle(new ForceCancel.Command(
                        Identities.reservation(MINJI, "a"),
                        "by telephone",
                        Optional.empty(),
                        Cause.asked(Actor.admin("root"))));

        assertThat(outcome(cancelled)).isEqualTo("done");
        assertThat(desks.reservations.values().iterator().next().status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void undoesAShowPageByPageAndTriesThoseThatFailedAgain() {
        CancelShowReservations cancel = new CancelShowReservations(desks, desks, 2);
        List<Future<?>> placed = new ArrayList<>();
        for (int customer = 0; customer < 5; customer++) {
            placed.add(place(new CustomerId("customer-" + customer), "a", 1));
        }
        assertThat(placed).allMatch(Future::succeeded);
        desks.write(DeskKey.show(SHOW), Given.cancelledShow());
        ReservationId stubborn = desks.reservations.keySet().iterator().next();
        desks.unreachable.add(stubborn);

        assertThat(cancel.handle(SHOW).succeeded()).isTrue();
        assertThat(desks.reservations.values().stream().filter(it -> it.status() == Status.CANCELLED))
                .hasSize(4);

        desks.unreachable.clear();
        desks.now = NOW.plusSeconds(60);
        assertThat(cancel.handle(SHOW).succeeded()).isTrue();
        assertThat(desks.reservations.get(stubborn).status()).isEqualTo(Status.CANCELLED);
    }
}

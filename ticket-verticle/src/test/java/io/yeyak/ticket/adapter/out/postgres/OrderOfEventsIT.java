package io.yeyak.ticket.adapter.out.postgres;

import static io.yeyak.ticket.adapter.out.postgres.TicketOffice.ADMIN;
import static io.yeyak.ticket.domain.Sample.SHOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticket.Deliveries;
import io.yeyak.ticket.TicketDatabase;
import io.yeyak.ticket.application.ChangeTicketType;
import io.yeyak.ticket.domain.HoldState;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Sample;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.Stock;
import io.yeyak.ticket.domain.TicketTypePolicy;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events of different topics arrive in any order, and some of them again. */
class OrderOfEventsIT {

    private final Vertx vertx = Vertx.vertx();
    private final TicketOffice office = new TicketOffice(vertx, TicketDatabase.fresh());
    private final ReservationId first = new ReservationId(UUID.randomUUID());
    private final ReservationId second = new ReservationId(UUID.randomUUID());

    @BeforeEach
    void open() {
        office.open(Sample.show(1));
    }

    @AfterEach
    void close() {
        office.close();
        vertx.close().await();
    }

    @Test
    void turnsARequestAwayWhoseCancellationWasFaster() {
        deliver(Deliveries.cancelled(SHOW, first));
        deliver(Deliveries.requested(SHOW, first, STANDARD, 1));

        assertThat(office.told(first.value())).containsExactly("TicketHoldRejected");
        assertThat(stock()).isEqualTo(new Stock(1, 0, 0, 0));
    }

    @Test
    void takesTheTicketAgainForMoneyThatComesAfterTheHoldEnded() {
        deliver(Deliveries.requested(SHOW, first, STANDARD, 1));
        deliver(Deliveries.paymentExpired(SHOW, first, 1));
        deliver(Deliveries.authorized(SHOW, first, 1));

        assertThat(office.told(first.value()))
                .containsExactly("TicketsHeld", "TicketHoldReleased", "TicketHoldCommitted");
        assertThat(office.hold(SHOW, first).state()).isInstanceOfSatisfying(HoldState.Committed.class, committed -> {
            assertThat(committed.fence()).isEqualTo(2);
            assertThat(committed.tickets()).hasSize(1);
        });
        assertThat(stock()).isEqualTo(new Stock(1, 0, 1, 0));
    }

    @Test
    void sendsMoneyBackThatComesAfterSomebodyElseGotTheTicket() {
        deliver(Deliveries.requested(SHOW, first, STANDARD, 1));
        deliver(Deliveries.paymentExpired(SHOW, first, 1));
        deliver(Deliveries.requested(SHOW, second, STANDARD, 1));
        deliver(Deliveries.authorized(SHOW, first, 1));

        assertThat(office.told(first.value()))
                .containsExactly("TicketsHeld", "TicketHoldReleased", "TicketCommitRejected");
        assertThat(office.told(SHOW.value())).containsSubsequence("SoldOut", "BackOnSale", "SoldOut");
        assertThat(stock()).isEqualTo(new Stock(1, 1, 0, 0));
    }

    @Test
    void letsWhoeverComesFirstOfCancelAndCommitWin() {
        deliver(Deliveries.requested(SHOW, first, STANDARD, 1));
        deliver(Deliveries.cancellationRequested(SHOW, first, "FINALIZING"));
        deliver(Deliveries.authorized(SHOW, first, 1));

        assertThat(office.told(first.value()))
                .containsExactly("TicketsHeld", "TicketHoldReleased", "TicketCommitRejected");

        deliver(Deliveries.requested(SHOW, second, STANDARD, 1));
        deliver(Deliveries.authorized(SHOW, second, 1));
        deliver(Deliveries.cancellationRequested(SHOW, second, "FINALIZING"));
        deliver(Deliveries.cancellationRequested(SHOW, second, "CONFIRMED"));

        assertThat(office.told(second.value())).containsExactly("TicketsHeld", "TicketHoldCommitted", "TicketsRevoked");
        assertThat(stock()).isEqualTo(new Stock(1, 0, 0, 0));
    }

    @Test
    void hasEachEffectOnceHoweverOftenItIsDelivered() {
        EventMessage request = Deliveries.requested(SHOW, first, STANDARD, 1);
        deliver(request);

        assertThat(office.deliver(request)).isEqualTo(Handling.DUPLICATE);
        assertThat(office.told(first.value())).containsExactly("TicketsHeld");
    }

    @Test
    void refusesACapacityBelowWhatIsAllocated() {
        deliver(Deliveries.requested(SHOW, first, STANDARD, 1));

        Reply<Show> reply = new ChangeTicketType(office.engine)
                .handle(
                        ADMIN,
                        new ChangeTicketType.Command(
                                SHOW, new TicketTypePolicy.Change(STANDARD, Optional.empty(), Optional.of(0))))
                .await();

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("capacity-below-allocated"));
        assertThat(stock()).isEqualTo(new Stock(1, 1, 0, 0));
    }

    private void deliver(EventMessage message) {
        assertThat(office.deliver(message)).isEqualTo(Handling.HANDLED);
    }

    private Stock stock() {
        return office.show(SHOW).allotment(STANDARD).orElseThrow().stock();
    }
}

package io.yeyak.ticket.adapter.out.postgres;

import static io.yeyak.ticket.domain.Sample.SHOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.ticket.Deliveries;
import io.yeyak.ticket.TicketDatabase;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Sample;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.Stock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A rebalance can give a partition two owners for a while: both are delivered the same. */
class TwoOwnersIT {

    private static final int BUYERS = 2_000;
    private static final int TICKETS = 700;
    private static final Vertx VERTX = Vertx.vertx();
    private static final DatabaseSettings DATABASE = TicketDatabase.fresh();

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    @Test
    void haveOneEffectAndNeverOversell() {
        try (TicketOffice one = new TicketOffice(VERTX, DATABASE);
                TicketOffice two = new TicketOffice(VERTX, DATABASE)) {
            one.open(Sample.show(TICKETS));
            List<EventMessage> delivered = deliveries();

            List<Handling> handled = deliverToBoth(one, two, delivered);

            assertThat(handled).filteredOn(Handling.HANDLED::equals).hasSize(delivered.size());
            assertThat(handled).filteredOn(Handling.DUPLICATE::equals).hasSize(delivered.size());
            Stock stock = one.show(SHOW).allotment(STANDARD).orElseThrow().stock();
            assertThat(stock.available()).isNotNegative();
            assertThat(stock.held()).isEqualTo(quantityOfHolds(one));
            assertThat(one.count("select count(*) from (select headers ->> 'ce_subject', headers ->> 'ce_sequence'"
                            + " from outbox group by 1, 2 having count(*) > 1) as told_twice"))
                    .isZero();
        }
    }

    @Test
    void agreeOnAShowThatNobodyRegistered() {
        try (TicketOffice one = new TicketOffice(VERTX, DATABASE);
                TicketOffice two = new TicketOffice(VERTX, DATABASE)) {
            ShowId unknown = new ShowId(UUID.randomUUID());
            for (int i = 0; i < 50; i++) {
                ReservationId reservation = new ReservationId(UUID.randomUUID());

                Future.all(
                                one.events.on(Deliveries.requested(unknown, reservation, STANDARD, 1)),
                                two.events.on(Deliveries.cancelled(unknown, reservation)))
                        .await();

                assertThat(one.told(reservation.value())).containsExactly("TicketHoldRejected");
            }
            assertThat(one.count("select count(*) from parked_message")).isZero();
        }
    }

    private static List<EventMessage> deliveries() {
        List<EventMessage> deliveries = new ArrayList<>();
        Random random = new Random(42);
        for (int i = 0; i < BUYERS; i++) {
            ReservationId buyer = new ReservationId(UUID.randomUUID());
            deliveries.add(Deliveries.requested(SHOW, buyer, STANDARD, 1 + random.nextInt(3)));
            if (random.nextInt(4) == 0) {
                deliveries.add(Deliveries.cancelled(SHOW, buyer));
            }
        }
        return deliveries;
    }

    private static List<Handling> deliverToBoth(TicketOffice one, TicketOffice two, List<EventMessage> delivered) {
        List<EventMessage> otherOrder = new ArrayList<>(delivered);
        Collections.shuffle(otherOrder, new Random(7));
        List<Future<Handling>> handled = new ArrayList<>();
        for (int i = 0; i < delivered.size(); i++) {
            handled.add(one.events.on(delivered.get(i)));
            handled.add(two.events.on(otherOrder.get(i)));
        }
        return Future.all(handled).await().list();
    }

    private static long quantityOfHolds(TicketOffice office) {
        return office.count("select coalesce(sum((line ->> 'quantity')::bigint), 0)::bigint from hold,"
                + " jsonb_array_elements(lines) as line where state = 'HELD'");
    }
}

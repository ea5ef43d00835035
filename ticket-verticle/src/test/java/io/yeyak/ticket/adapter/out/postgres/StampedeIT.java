package io.yeyak.ticket.adapter.out.postgres;

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
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Everybody wants the same tickets at the same moment. */
class StampedeIT {

    private static final int BUYERS = 5_000;
    private static final int TICKETS = 500;
    private static final Vertx VERTX = Vertx.vertx();
    private static final DatabaseSettings DATABASE = TicketDatabase.fresh();

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    @Test
    void holdsEveryTicketOnceForThoseWhoCameFirst() {
        try (TicketOffice office = new TicketOffice(VERTX, DATABASE)) {
            Show show = Sample.show(TICKETS);
            office.open(show);

            List<EventMessage> requests = new ArrayList<>();
            for (int i = 0; i < BUYERS; i++) {
                requests.add(Deliveries.requested(show.id(), buyer(i), STANDARD, 1));
            }
            List<Future<Handling>> handled =
                    requests.stream().map(office.events::on).toList();
            Future.all(handled).await();

            assertThat(office.show(show.id()).allotment(STANDARD).orElseThrow().stock())
                    .isEqualTo(new Stock(TICKETS, TICKETS, 0, 0));
            assertThat(office.count("select count(*) from hold where state = 'HELD'"))
                    .isEqualTo(TICKETS);
            assertThat(office.count("select count(*) from hold where state = 'REJECTED' and reason = 'SOLD_OUT'"))
                    .isEqualTo(BUYERS - TICKETS);
            for (int i : new int[] {0, 1, TICKETS / 2, TICKETS - 1}) {
                assertThat(office.told(buyer(i).value())).containsExactly("TicketsHeld");
            }
            for (int i : new int[] {TICKETS, TICKETS + 1, BUYERS - 1}) {
                assertThat(office.told(buyer(i).value())).containsExactly("TicketHoldRejected");
            }
            assertThat(firstRefused(office)).isEqualTo(buyer(TICKETS).value());
            assertThat(office.told(show.id().value())).containsOnlyOnce("SoldOut");
        }
    }

    private static UUID firstRefused(TicketOffice office) {
        return office.pool
                .query("select headers ->> 'ce_subject' as id from outbox"
                        + " where headers ->> 'ce_type' = 'TicketHoldRejected.v1' order by outbox.id limit 1")
                .execute()
                .map(rows -> UUID.fromString(rows.iterator().next().getString("id")))
                .await();
    }

    private static ReservationId buyer(int number) {
        return new ReservationId(UUID.nameUUIDFromBytes(new byte[] {(byte) (number >> 8), (byte) number}));
    }
}

package io.yeyak.ticket.adapter.out.postgres;

import static io.yeyak.ticket.domain.Sample.SHOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.event.Handling;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Shelf;
import io.yeyak.common.postgres.ShelfBook;
import io.yeyak.ticket.Deliveries;
import io.yeyak.ticket.TicketDatabase;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Sample;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.Stock;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Should a rule ever be wrong, or read what is not true any more, the database refuses to sell a ticket twice. */
class LastGuardIT {

    private static final Vertx VERTX = Vertx.vertx();
    private static final DatabaseSettings DATABASE = TicketDatabase.fresh();

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    @Test
    void refusesWhatARuleDecidesOnAStaleStock() {
        Show fresh = Sample.show(1);
        try (TicketOffice office = new TicketOffice(VERTX, DATABASE);
                TicketOffice misled = new TicketOffice(VERTX, DATABASE, alwaysShowing(fresh))) {
            office.open(fresh);
            assertThat(office.deliver(Deliveries.requested(SHOW, buyer(), STANDARD, 1)))
                    .isEqualTo(Handling.HANDLED);

            Handling handling = misled.deliver(Deliveries.requested(SHOW, buyer(), STANDARD, 1));

            assertThat(handling).isEqualTo(Handling.PARKED);
            assertThat(office.show(SHOW).allotment(STANDARD).orElseThrow().stock())
                    .isEqualTo(new Stock(1, 1, 0, 0));
            assertThat(office.count("select count(*) from hold")).isEqualTo(1);
            assertThat(office.count("select count(*) from parked_message where reason like '%stock%'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesNumbersThatDoNotAddUp() {
        try (TicketOffice office = new TicketOffice(VERTX, TicketDatabase.fresh())) {
            office.open(Sample.show(5));

            for (String tampering : new String[] {
                "update stock set held = held + 1",
                "update stock set available = available - 6, held = held + 6",
                "update stock set sold = sold - 1, available = available + 1",
                "update stock set capacity = capacity - 1"
            }) {
                assertThatThrownBy(() -> office.execute(tampering))
                        .isInstanceOfSatisfying(
                                PgException.class,
                                refused -> assertThat(refused.getSqlState()).isEqualTo("23514"));
            }
        }
    }

    private static Shelf<TicketKey, TicketState> alwaysShowing(Show show) {
        return new Shelf<>() {
            @Override
            public Future<? extends ShelfBook<TicketKey, TicketState>> load(
                    SqlConnection connection, Set<TicketKey> keys) {
                return Future.succeededFuture(new PgTicketBook(Map.of(show.id(), show), Map.of()));
            }
        };
    }

    private static ReservationId buyer() {
        return new ReservationId(UUID.randomUUID());
    }
}

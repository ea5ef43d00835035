package io.yeyak.ticket.adapter.out.postgres;

import static io.yeyak.ticket.domain.Sample.BACKSTAGE;
import static io.yeyak.ticket.domain.Sample.SHOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.yeyak.common.deadline.DueWorker;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.ticket.Deliveries;
import io.yeyak.ticket.TicketDatabase;
import io.yeyak.ticket.adapter.in.schedule.Deadlines;
import io.yeyak.ticket.domain.ApprovalTerms;
import io.yeyak.ticket.domain.ApprovalTerms.Mode;
import io.yeyak.ticket.domain.ApprovalTerms.Timeout;
import io.yeyak.ticket.domain.ApprovalTerms.WhilePending;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Sample;
import io.yeyak.ticket.domain.Stock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time passes by the database's clock, and whoever is up then does what is due. */
class DeadlinesIT {

    private final Vertx vertx = Vertx.vertx();
    private final DatabaseSettings database = TicketDatabase.fresh();
    private final List<String> deployments = new ArrayList<>();
    private final List<TicketOffice> offices = new ArrayList<>();

    @AfterEach
    void close() {
        deployments.forEach(id -> vertx.undeploy(id).await());
        offices.forEach(TicketOffice::close);
        vertx.close().await();
    }

    @Test
    void letsAHoldRunOutOnceAlthoughEverybodyWasDownAtItsDeadline() {
        ReservationId buyer = new ReservationId(UUID.randomUUID());
        try (TicketOffice before = new TicketOffice(vertx, database)) {
            before.open(Sample.show(1));
            assertThat(before.deliver(Deliveries.requested(SHOW, buyer, STANDARD, 1)))
                    .isNotNull();
            before.execute("update hold set due_at = due_at - interval '1 hour', "
                    + "expires_at = expires_at - interval '1 hour', pay_by = pay_by - interval '1 hour'");
        }

        TicketOffice one = officeOnDuty();
        TicketOffice two = officeOnDuty();
        until(() -> one.told(buyer.value()).contains("TicketHoldExpired"));
        until(() -> one.count("select count(*) from hold where due_at is not null") == 0);

        assertThat(two.told(buyer.value())).containsExactly("TicketsHeld", "TicketHoldExpired");
        assertThat(one.show(SHOW).allotment(STANDARD).orElseThrow().stock()).isEqualTo(new Stock(1, 0, 0, 0));
        assertThat(one.told(SHOW.value())).containsSubsequence("SoldOut", "BackOnSale");
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVE, TicketApprovalRequested TicketApprovalTimedOut TicketApprovalGranted TicketsHeld",
        "DENY, TicketApprovalRequested TicketApprovalTimedOut TicketHoldRejected",
        "ESCALATE, TicketApprovalRequested TicketApprovalTimedOut"
    })
    void decidesByThePolicyWhenNoAdministratorDoes(Timeout policy, String told) {
        ReservationId buyer = new ReservationId(UUID.randomUUID());
        TicketOffice office = officeOnDuty();
        office.open(Sample.show(Sample.allotment(
                BACKSTAGE, new ApprovalTerms(Mode.MANUAL, 0, Duration.ofMillis(50), policy, WhilePending.SOFT), 10)));

        assertThat(office.deliver(Deliveries.requested(SHOW, buyer, BACKSTAGE, 1)))
                .isNotNull();
        until(() -> office.told(buyer.value()).contains("TicketApprovalTimedOut"));

        assertThat(String.join(" ", office.told(buyer.value()))).isEqualTo(told);
        assertThat(office.count("select count(*) from approval where state = 'OPEN'"))
                .isEqualTo(policy == Timeout.ESCALATE ? 1 : 0);
    }

    @Test
    void announcesWhatIsAvailableAfterAStampede() {
        TicketOffice office = officeOnDuty();
        office.open(Sample.show(200));
        List<Future<?>> handled = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            handled.add(
                    office.events.on(Deliveries.requested(SHOW, new ReservationId(UUID.randomUUID()), STANDARD, 1)));
        }
        Future.all(handled).await();

        until(() -> office.count("select count(*) from show where announcement_pending") == 0);

        assertThat(office.told(SHOW.value())).contains("AvailabilityChanged").hasSizeLessThan(20);
        assertThat(office.show(SHOW).allotment(STANDARD).orElseThrow().stock().available())
                .isEqualTo(100);
    }

    private TicketOffice officeOnDuty() {
        TicketOffice office = new TicketOffice(vertx, database);
        offices.add(office);
        Deadlines deadlines = new Deadlines(office.engine);
        deployments.add(vertx.deployVerticle(
                        new DueWorker<>(new PgDueKeys(office.pool), deadlines::wake),
                        new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
                .await());
        return office;
    }

    /** Looks again and again; it is the test's own time-out that ends it. */
    private void until(BooleanSupplier reached) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(patience);
            vertx.timer(20).await();
        }
    }
}

package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.yeyak.launcher.audit.AuditReport;
import io.yeyak.launcher.audit.Audits;
import io.yeyak.launcher.audit.InvariantReport;
import io.yeyak.launcher.settings.Role;
import io.yeyak.launcher.settings.SettingsReader;
import io.yeyak.launcher.settings.Sources;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The auditor beside a platform that runs: it says nothing about what is right, and names every row that is not. */
class AuditSystemIT {

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Vertx VERTX = Vertx.vertx();

    private static Deployment deployment;
    private static Booking booking;
    private static Booking.Show show;
    private static String confirmed;
    private static String refunded;
    private static String held;

    @BeforeAll
    static void start() throws Exception {
        deployment = new Deployment();
        booking = new Booking(deployment);
        deployment.start("all", Role.values());
        var minji = deployment.as("minji");
        show = booking.onSale(6, 50_000);
        confirmed = booking.buy(minji, show, 2);
        refunded = booking.buy(minji, show, 1);
        minji.post("/reservations/" + refunded + "/cancel").expect(200);
        minji.awaitState(refunded, "REFUNDED");
        var cancelled = booking.reserve(minji, show, 1);
        minji.awaitState(cancelled, "HELD");
        minji.post("/reservations/" + cancelled + "/cancel").expect(200);
        minji.awaitState(cancelled, "CANCELLED");
        held = booking.reserve(minji, show, 2);
        minji.awaitState(held, "HELD");
        minji.awaitState(booking.reserve(minji, booking.onSale(5, 0), 1), "CONFIRMED");
        var asked = booking.onSale(Booking.ticketType(5, 10_000, Map.of("approvalMode", "MANUAL")));
        minji.awaitState(booking.reserve(minji, asked, 1), "AWAITING_APPROVAL");
        var tooMany = booking.reserve(minji, show, 4);
        minji.awaitState(tooMany, "REJECTED");
    }

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(30, TimeUnit.SECONDS);
        deployment.close();
    }

    @Test
    void findsNothingWrongWithABusyHouse() throws Exception {
        var report = audit();

        assertThat(report.lines()).noneMatch(line -> line.contains("VIOLATED") || line.contains("not looked"));
        assertThat(report.green()).isTrue();
        assertThat(report.invariants())
                .allSatisfy(one -> assertThat(one.checked())
                        .as(one.code())
                        .isGreaterThanOrEqualTo(List.of("INBOX", "OUTBOX").contains(one.code()) ? 0 : 1));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheRowThatIsBroken(Sabotage sabotage) throws Exception {
        execute(sabotage.owner(), sabotage.harm());
        try {
            var report = audit();

            assertThat(report.violated()).isTrue();
            assertThat(named(report, sabotage.invariant()).violations())
                    .singleElement()
                    .asString()
                    .contains(filled(sabotage.named()));
        } finally {
            execute(sabotage.owner(), sabotage.cure());
        }
        assertThat(audit().violated()).isFalse();
    }

    @Test
    void takesALieOfTheProvidersForOnItsWayUntilItIsProved() throws Exception {
        var sam = deployment.as("sam");
        var lied = booking.onSale(5, 30_000);
        deployment.provider().switches(Map.of("liePercent", 100));
        String reservation;
        try {
            reservation = booking.buy(sam, lied, 1);
        } finally {
            deployment.provider().switches(Map.of());
        }
        assertThat(taken(reservation)).isZero();
        assertThat(audit().lines()).noneMatch(line -> line.contains("VIOLATED"));

        deployment
                .as("admin")
                .post("/admin/payments/" + reservation + "/inquire")
                .expect(202);

        Awaitility.await("the money is taken after all")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(taken(reservation)).isEqualTo(30_000));
        Awaitility.await("everything at rest")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(audit().green()).isTrue());
    }

    private static long taken(String reservation) throws SQLException {
        return deployment
                .database(Role.SANDBOX)
                .number("select coalesce(sum(movement.amount_minor), 0) from movement join payment using (payment_id)"
                        + " where kind = 'CAPTURED' and reservation_id = '" + reservation + "'");
    }

    @Test
    void seesAWrongRowByItselfAndForgetsItWhenItIsPutRight() throws Exception {
        var admin = deployment.as("admin");
        execute(Sabotage.STOCK.owner(), Sabotage.STOCK.harm());
        try {
            admin.await(
                    "/admin/audit",
                    answer -> answer.body().toString().contains("add up")
                            || answer.body().toString().contains("its holds have"));
        } finally {
            execute(Sabotage.STOCK.owner(), Sabotage.STOCK.cure());
        }
        admin.await("/admin/audit", answer -> !answer.body().toString().contains("its holds have"));
        admin.post("/admin/audit/run").expect(202);
        admin.await(
                "/admin/audit",
                answer -> answer.body().path("green").asBoolean()
                        && !answer.body().path("running").asBoolean());
    }

    @Test
    void raisesNoFalseAlarmWhileBookingsGoOn() throws Exception {
        var busy = booking.onSale(500, 10_000);
        var sam = deployment.as("sam");
        var goesOn = new AtomicBoolean(true);
        var failure = new AtomicReference<Throwable>();
        var buyers = Thread.ofVirtual().start(() -> {
            try {
                while (goesOn.get()) {
                    var reservation = booking.buy(sam, busy, 1);
                    sam.post("/reservations/" + reservation + "/cancel").expect(200);
                    var unpaid = booking.reserve(sam, busy, 1);
                    sam.awaitState(unpaid, "HELD");
                }
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        try {
            for (int i = 0; i < 3; i++) {
                assertThat(audit().lines()).noneMatch(line -> line.contains("VIOLATED"));
            }
        } finally {
            goesOn.set(false);
            buyers.join();
        }
        assertThat(failure.get()).isNull();
        Awaitility.await("everything at rest")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(audit().green()).isTrue());
    }

    private static AuditReport audit() throws Exception {
        var settings = SettingsReader.read(
                new Sources().values("the test", deployment.settings("audit")).flags(List.of("roles=auditor")));
        return Audits.fullPass(VERTX, settings, GRACE).await(120, TimeUnit.SECONDS);
    }

    private static InvariantReport named(AuditReport report, String code) {
        return report.invariants().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void execute(Role owner, String sql) throws SQLException {
        deployment.database(owner).execute(filled(sql));
    }

    private static String filled(String text) {
        return text.replace("{type}", show.ticketTypeId())
                .replace("{confirmed}", confirmed)
                .replace("{refunded}", refunded)
                .replace("{held}", held)
                .replace("{nobody}", new UUID(7, 7).toString());
    }
}

package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.yeyak.launcher.settings.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Time runs out: while nobody is there to notice it, and with money that comes afterwards. */
class DeadlineSystemIT {

    private static final String RELEASED_BY_TIME = "TicketHoldReleased|TicketHoldExpired";

    private static Deployment deployment;
    private static Booking booking;

    @BeforeAll
    static void start() throws Exception {
        deployment = new Deployment();
        booking = new Booking(deployment);
        startAll();
    }

    @AfterEach
    void healProvider() {
        deployment.provider().switches(Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        deployment.close();
    }

    private static void startAll() throws Exception {
        deployment.start("one", Role.GATEWAY, Role.RESERVATION);
        deployment.start("two", Set.of(Role.TICKET, Role.TICKETLIST), "three", Set.of(Role.PAYMENT, Role.SANDBOX));
    }

    @Test
    void expiresOnceWhatBecameDueWhileEverythingWasDown() throws Exception {
        Booking.Show show = booking.onSale(Booking.ticketType(2, 10_000, Map.of("payWithin", "PT30S")));
        Api minji = deployment.as("minji");
        String waiting = booking.reserve(minji, show, 1);
        String paying = booking.reserve(minji, show, 1);
        minji.awaitEvent(waiting, "TicketsHeld");
        Instant deadline = Instant.parse(minji.await(
                        "/reservations/" + paying,
                        answer -> !answer.text("payBy").isEmpty())
                .text("payBy"));
        minji.post("/reservations/" + paying + "/payment-attempts", Map.of()).expect(202);
        minji.awaitEvent(paying, "PaymentActionRequired");

        deployment.killAll();
        deployment.stopKafka();
        Awaitility.await("the deadline")
                .atMost(Duration.ofSeconds(90))
                .until(() -> Instant.now().isAfter(deadline));
        deployment.startKafka();
        startAll();

        for (String reservation : List.of(waiting, paying)) {
            Api.Answer expired = minji.awaitState(reservation, "EXPIRED");
            assertThat(expired.text("reason")).isEqualTo("PAYMENT_TIMEOUT");
            assertThat(expired.happened())
                    .filteredOn(type -> type.matches(RELEASED_BY_TIME))
                    .hasSize(1);
            assertThat(expired.happened())
                    .filteredOn("ReservationExpired"::equals)
                    .hasSize(1);
        }
        booking.awaitStock(show, 2, 0, 0);
        Api sam = deployment.as("sam");
        sam.awaitEvent(booking.reserve(sam, show, 2), "TicketsHeld");
    }

    @Test
    void takesTheTicketsAgainForMoneyThatCameLate() throws Exception {
        Booking.Show show = booking.onSale(1, 40_000);
        Api minji = deployment.as("minji");
        long before = deployment.captured();
        String reservation = payUnheard(minji, show, Map.of());

        assertThat(expire(minji, reservation).text("reason")).isEqualTo("PAYMENT_TIMEOUT");
        booking.awaitStock(show, 1, 0, 0);
        tellAtLast();
        minji.awaitEvent(reservation, "LatePaymentReceived");
        deployment.provider().switches(Map.of());

        minji.awaitState(reservation, "CONFIRMED");
        booking.awaitStock(show, 0, 0, 1);
        assertThat(deployment.captured() - before).isEqualTo(40_000);
    }

    @Test
    void givesMoneyBackThatCameAfterTheTicketsWereGone() throws Exception {
        Booking.Show show = booking.onSale(1, 40_000);
        Api minji = deployment.as("minji");
        Api sam = deployment.as("sam");
        long before = deployment.captured();
        String reservation = payUnheard(minji, show, Map.of("captureAtOnce", true));
        expire(minji, reservation);
        booking.awaitStock(show, 1, 0, 0);
        sam.awaitState(booking.reserve(sam, show, 1), "HELD");
        assertThat(deployment.captured() - before).isEqualTo(40_000);

        deployment.provider().switches(Map.of());
        tellAtLast();

        minji.awaitEvent(reservation, "RefundSucceeded");
        assertThat(deployment.captured()).isEqualTo(before);
        minji.await(
                "/reservations/" + reservation,
                answer -> answer.text("state").equals("EXPIRED")
                        && answer.text("reason").equals("LATE_PAYMENT"));
        booking.awaitStock(show, 0, 1, 0);
    }

    /** The customer pays, but the provider neither tells it for now nor answers questions. */
    private static String payUnheard(Api customer, Booking.Show show, Map<String, Object> switches) {
        String reservation = booking.reserve(customer, show, 1);
        customer.awaitState(reservation, "HELD");
        String page = booking.checkout(customer, reservation);
        Map<String, Object> all = new HashMap<>(switches);
        all.putAll(Map.of("outagePercent", 100, "webhookDelayMillis", 3_600_000));
        deployment.provider().switches(all);
        deployment.provider().press(page, "approve");
        return reservation;
    }

    /** The deadline of the hold, which is minutes away, comes. */
    @CanIgnoreReturnValue
    private static Api.Answer expire(Api customer, String reservation) throws Exception {
        deployment
                .database(Role.TICKET)
                .change("update hold set expires_at = now(), due_at = now() where reservation_id = '" + reservation
                        + "'");
        return customer.awaitState(reservation, "EXPIRED");
    }

    /** The provider tells what it has kept to itself. */
    private static void tellAtLast() throws Exception {
        deployment
                .database(Role.SANDBOX)
                .change("update webhook set due_at = now() where due_at > now() + interval '10 minutes'");
    }
}

package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yeyak.launcher.settings.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The mission, sentence by sentence, on three processes that form one deployment. */
class MissionSystemIT {

    private static Deployment deployment;
    private static Booking booking;

    @BeforeAll
    static void start() throws Exception {
        deployment = new Deployment();
        booking = new Booking(deployment);
        deployment.start("one", Role.GATEWAY, Role.RESERVATION);
        deployment.start("two", Role.TICKET, Role.TICKETLIST);
        deployment.start("three", Role.PAYMENT, Role.SANDBOX);
    }

    @AfterAll
    static void stop() throws Exception {
        deployment.close();
    }

    @Test
    void sellsATicketFromTheRegistrationToTheConfirmation() {
        Booking.Show show = booking.onSale(10, 50_000);
        Api minji = deployment.as("minji");

        String reservation = booking.buy(minji, show, 2);

        JsonNode confirmed =
                minji.get("/reservations/" + reservation).expect(200).body();
        assertThat(confirmed.path("total").path("amountMinor").asLong()).isEqualTo(100_000);
        assertThat(confirmed.path("tickets")).hasSize(2);
        assertThat(confirmed.path("payment").path("state").asText()).isEqualTo("CAPTURED");
        assertThat(confirmed.path("timeline").findValuesAsText("type"))
                .contains(
                        "ReservationRequested",
                        "TicketsHeld",
                        "PaymentAuthorized",
                        "TicketHoldCommitted",
                        "PaymentCaptured",
                        "ReservationConfirmed");
        booking.awaitStock(show, 8, 0, 2);
    }

    @Test
    void needsNoPaymentForAFreeTicket() {
        Api sam = deployment.as("sam");
        Booking.Show show = booking.onSale(5, 0);
        sam.awaitState(booking.reserve(sam, show, 1), "CONFIRMED");
    }

    @Test
    void answersWithTheDecisionWhenAskedToWait() {
        Booking.Show show = booking.onSale(5, 10_000);
        Api minji = deployment.as("minji");
        booking.buy(minji, show, 1);

        Api.Answer answer = minji.postAndWait("/reservations", Booking.order(show, 1), "wait-" + UUID.randomUUID(), 20);

        assertThat(answer.expect(202).text("state")).isEqualTo("HELD");
        assertThat(answer.response().headers().firstValue("Location"))
                .contains("/api/v1/reservations/" + answer.text("reservationId"));
    }

    @Test
    void tellsWhyWhenTicketsAreSoldOut() {
        Booking.Show show = booking.onSale(1, 10_000);
        Api minji = deployment.as("minji");
        booking.buy(minji, show, 1);

        assertThat(minji.awaitSoldOut(show)).isEqualTo("sold-out");
    }

    @Test
    void asksAnAdministratorWhereTheTicketSaysSo() {
        Booking.Show show =
                booking.onSale(Booking.ticketType(10, 30_000, Map.of("approvalMode", "RULES", "autoApproveUpTo", 1)));
        Api minji = deployment.as("minji");
        Api admin = deployment.as("admin");
        minji.awaitState(booking.reserve(minji, show, 1), "HELD");
        String approved = booking.reserve(minji, show, 2);
        String denied = booking.reserve(minji, show, 3);
        minji.awaitState(approved, "AWAITING_APPROVAL");
        minji.awaitState(denied, "AWAITING_APPROVAL");
        admin.await(
                "/admin/approvals",
                answer -> answer.body().toString().contains(approved)
                        && answer.body().toString().contains(denied));

        admin.post("/admin/approvals/" + approved + "/approve").expect(200);
        admin.post("/admin/approvals/" + denied + "/deny", Map.of("reason", "A group too large."))
                .expect(200);

        minji.awaitState(approved, "HELD");
        assertThat(minji.awaitState(denied, "REJECTED").text("reason")).isEqualTo("DENIED");
        admin.post("/admin/approvals/" + approved + "/deny", Map.of("reason", "Second thoughts."))
                .expect(409, "approval-already-decided");
    }

    @Test
    void decidesManyApprovalsAtOnceAndEachForItself() {
        Booking.Show show = booking.onSale(Booking.ticketType(10, 30_000, Map.of("approvalMode", "MANUAL")));
        Api sam = deployment.as("sam");
        String first = booking.reserve(sam, show, 1);
        String second = booking.reserve(sam, show, 1);
        sam.awaitState(first, "AWAITING_APPROVAL");
        sam.awaitState(second, "AWAITING_APPROVAL");

        JsonNode results = deployment
                .as("admin")
                .post(
                        "/admin/approvals/decisions",
                        Map.of(
                                "decisions",
                                List.of(
                                        Map.of("reservationId", first, "decision", "APPROVE"),
                                        Map.of("reservationId", second, "decision", "DENY", "reason", "No."),
                                        Map.of(
                                                "reservationId",
                                                UUID.randomUUID().toString(),
                                                "decision",
                                                "APPROVE"))))
                .expect(200)
                .body()
                .path("results");

        assertThat(results).hasSize(3);
        assertThat(results.get(2).path("code").asText()).isEqualTo("approval-not-found");
        sam.awaitState(first, "HELD");
        sam.awaitState(second, "REJECTED");
    }

    @Test
    void letsACustomerTryAnotherCardAfterADecline() {
        Booking.Show show = booking.onSale(3, 20_000);
        Api minji = deployment.as("minji");
        String reservation = booking.reserve(minji, show, 1);
        minji.awaitState(reservation, "HELD");
        deployment.provider().press(booking.checkout(minji, reservation), "decline");
        minji.await(
                "/reservations/" + reservation,
                answer -> answer.body().path("payment").path("state").asText().equals("DECLINED"));

        deployment.provider().press(booking.checkout(minji, reservation), "approve");

        minji.awaitState(reservation, "CONFIRMED");
    }

    @Test
    void givesTicketsBackWhenNobodyPays() {
        Booking.Show show = booking.onSale(Booking.ticketType(3, 20_000, Map.of("payWithin", "PT2S")));
        Api minji = deployment.as("minji");
        String reservation = booking.reserve(minji, show, 2);

        assertThat(minji.awaitState(reservation, "EXPIRED").text("reason")).isEqualTo("PAYMENT_TIMEOUT");
        booking.awaitStock(show, 3, 0, 0);
    }

    @Test
    void cancelsAtEveryStageWithOneMeaning() {
        Booking.Show show = booking.onSale(20, 20_000);
        Api sam = deployment.as("sam");
        String held = booking.reserve(sam, show, 1);
        sam.awaitState(held, "HELD");
        String paying = booking.reserve(sam, show, 1);
        sam.awaitState(paying, "HELD");
        String page = booking.checkout(sam, paying);
        String confirmed = booking.buy(sam, show, 1);

        for (String reservation : List.of(held, paying, confirmed)) {
            sam.post("/reservations/" + reservation + "/cancel").expect(200);
            sam.post("/reservations/" + reservation + "/cancel").expect(200);
        }
        deployment.provider().press(page, "approve");

        sam.awaitState(held, "CANCELLED");
        sam.awaitState(paying, "CANCELLED");
        JsonNode refunded = sam.awaitState(confirmed, "REFUNDED").body();
        assertThat(refunded.path("refund").path("amountMinor").asLong()).isEqualTo(18_000);
        booking.awaitStock(show, 20, 0, 0);
    }

    @Test
    void cancelsAWholeShowAndRefundsEverybody() {
        Booking.Show show = booking.onSale(10, 20_000);
        Api sam = deployment.as("sam");
        String confirmed = booking.buy(sam, show, 1);
        String held = booking.reserve(sam, show, 1);
        sam.awaitState(held, "HELD");

        deployment
                .as("admin")
                .post("/admin/shows/" + show.showId() + "/cancel", Map.of("reason", "The singer is ill."))
                .expect(200);

        sam.awaitState(held, "CANCELLED");
        JsonNode refunded = sam.awaitState(confirmed, "REFUNDED").body();
        assertThat(refunded.path("refund").path("amountMinor").asLong()).isEqualTo(20_000);
        sam.await("/shows/" + show.showId(), answer -> answer.text("status").equals("CANCELLED"));
    }

    @Test
    void keepsAnothersReservationToThemselves() {
        Api minji = deployment.as("minji");
        String reservation = booking.reserve(minji, booking.onSale(10, 20_000), 1);
        minji.awaitState(reservation, "HELD");
        Api sam = deployment.as("sam");

        sam.get("/reservations/" + reservation).expect(404, "reservation-not-found");
        sam.post("/reservations/" + reservation + "/cancel").expect(404, "reservation-not-found");
        sam.post("/reservations/" + reservation + "/payment-attempts", Map.of()).expect(404, "reservation-not-found");
        deployment.as("admin").get("/reservations/" + reservation).expect(200);
        sam.get("/admin/reservations").expect(403);
        deployment.asStranger().get("/reservations/" + reservation).expect(401);
    }

    @Test
    void refusesWithACodeForEachReason() {
        Booking.Show show = booking.onSale(Booking.ticketType(10, 20_000, Map.of("maxPerCustomer", 3)));
        Booking.Show later = booking.onSale(Booking.ticketType(
                10,
                20_000,
                Map.of("saleStartsAt", Instant.now().plusSeconds(86_400).toString())));
        Api minji = deployment.as("minji");
        String key = UUID.randomUUID().toString();
        String reservation = booking.reserve(minji, show, 2);

        minji.post("/reservations", Booking.order(show, 5)).expect(409, "limit-per-reservation-exceeded");
        minji.post("/reservations", Booking.order(show, 2)).expect(409, "limit-per-customer-exceeded");
        minji.await("/shows/" + later.showId(), answer -> answer.status() == 200);
        minji.post("/reservations", Booking.order(later, 1)).expect(409, "sale-not-open");
        minji.post("/reservations", Booking.order(show, 1), key).expect(202);
        minji.post("/reservations", Booking.order(show, 1), key).expect(202);
        minji.post("/reservations", Booking.order(show, 2), key).expect(422, "idempotency-key-reused");
        minji.awaitState(reservation, "HELD");
    }
}

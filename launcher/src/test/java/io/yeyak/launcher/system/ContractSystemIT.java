package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yeyak.launcher.settings.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of the contract answers as the contract says, and whatever calls for a person can be ended. */
class ContractSystemIT {

    /**
     * Those that nobody can have answered here: one is no JSON, one is for providers, two need broken messages, and one
     * is for platforms that are no deployment.
     */
    private static final Set<String> ELSEWHERE =
            Set.of("stream", "receiveWebhook", "replayParked", "discardParked", "resolveAttention", "rushDemo");

    private static Deployment deployment;
    private static Booking booking;
    private static Api admin;
    private static Api minji;

    @BeforeAll
    static void start() throws Exception {
        deployment = new Deployment();
        booking = new Booking(deployment);
        deployment.start("all", Role.values());
        admin = deployment.as("admin");
        minji = deployment.as("minji");
    }

    @AfterAll
    static void stop() throws Exception {
        deployment.close();
    }

    /** Each answer is judged by {@link ContractOracle} as it comes. */
    @Test
    void everyOperationAnswersAsTheContractSays() {
        sell();
        decide();
        payBack();
        new ManyAtOnce(admin, minji, booking).work();
        operate();

        Set<String> silent = new TreeSet<>(ContractOracle.all());
        silent.removeAll(ContractOracle.answered());
        assertThat(ELSEWHERE).containsAll(silent);
    }

    @Test
    void whatWasRefundedTwiceEndsAsItsItemSays() {
        String reservation = booking.buy(minji, booking.onSale(5, 10_000), 1);
        // The provider does what it is asked, and tells us only after an administrator has given up on it.
        deployment.provider().switches(Map.of("lostAnswerPercent", 100, "webhookDelayMillis", 15_000));
        minji.post("/reservations/" + reservation + "/cancel").expect(200);
        String refund = refundOf(reservation, "FAILED");
        admin.post("/admin/refunds/" + refund + "/settle", Map.of("evidence", "Bank transfer 42"))
                .expect(200);
        deployment.provider().switches(Map.of());

        JsonNode item = attention(reservation);
        assertThat(item.path("code").asText()).isEqualTo("refunded-twice");
        assertThat(item.path("actions").path(0).asText()).isEqualTo("resolvePaymentAttention");
        String resolve = "/admin/payments/" + reservation + "/attention/resolve";
        Map<String, String> looked = Map.of("code", "refunded-twice", "comment", "One of them came back.");
        minji.post(resolve, looked).expect(403, "forbidden");
        assertThat(admin.post(resolve, looked).expect(200).text("state")).isEqualTo("CAPTURED");

        admin.await("/admin/attention", answer -> items(answer).noneMatch(left -> isAbout(left, reservation)));
        admin.post(resolve, looked).expect(409, "no-attention-needed");
        admin.post(resolve, Map.of("code", "unheard-of", "comment", "x")).expect(400, "invalid-request");
        admin.post("/admin/payments/" + UUID.randomUUID() + "/attention/resolve", looked)
                .expect(404, "payment-not-found");
    }

    private static void sell() {
        Booking.Show show = booking.onSale(10, 20_000);
        String path = "/admin/shows/" + show.showId();
        admin.patch(path + "/ticket-types/" + show.ticketTypeId(), Map.of("capacity", 12))
                .expect(200);
        admin.post(path + "/pause").expect(200);
        admin.post(path + "/resume").expect(200);
        admin.get("/admin/shows?limit=2").expect(200);
        deployment.asStranger().get("/shows").expect(200);
        deployment.asStranger().get("/shows/" + UUID.randomUUID()).expect(404, "show-not-found");
        minji.get("/me").expect(200);
        String reservation = booking.reserve(minji, show, 1);
        minji.awaitState(reservation, "HELD");
        admin.get("/reservations/" + reservation).expect(200);
        String page = booking.checkout(minji, reservation);
        admin.post("/admin/payments/" + reservation + "/inquire").expect(202);
        deployment.provider().press(page, "decline");
        minji.await("/reservations/" + reservation, answer -> payment(answer).equals("DECLINED"));
        deployment.provider().press(booking.checkout(minji, reservation), "approve");
        minji.awaitState(reservation, "CONFIRMED");
        showTheTicket(reservation);
        tellsAllOfTheMoney(admin.get("/admin/payments/" + reservation).body());
        minji.get("/reservations?state=CONFIRMED").expect(200);
        assertThat(items(admin.get("/admin/reservations?reservationId=" + reservation)))
                .hasSize(1);
        admin.post("/admin/reservations/" + reservation + "/attention/resolve", Map.of("comment", "I looked."))
                .expect(409, "no-attention-needed");
        admin.post("/admin/reservations/" + reservation + "/cancel", Map.of("reason", "Asked for by telephone."))
                .expect(200);
        admin.post(path + "/close").expect(200);
        admin.post(path + "/cancel", Map.of("reason", "The singer is ill.")).expect(200);
    }

    private static void showTheTicket(String reservation) {
        JsonNode tickets = minji.get("/reservations/" + reservation).body().path("tickets");
        String ticket = tickets.path(0).path("ticketId").asText();
        String path = "/reservations/" + reservation + "/tickets/";
        minji.get(path + ticket + "/code").expect(200);
        minji.get(path + UUID.randomUUID() + "/code").expect(404, "ticket-not-found");
        JsonNode verdict = admin.post("/admin/tickets/verify", Map.of("code", "YEYAK1.made.up"))
                .expect(200)
                .body();
        assertThat(verdict.path("valid").asBoolean()).isFalse();
        Map<String, Object> rush = Map.of("showId", UUID.randomUUID(), "people", 1, "seconds", 1);
        admin.post("/admin/demo/rush", rush).expect(409, "demo-not-allowed");
    }

    private static void decide() {
        Booking.Show show = booking.onSale(Booking.ticketType(
                1, 20_000, Map.of("approvalMode", "MANUAL", "holdWhilePending", "NONE", "blocked", 0)));
        List<String> waiting =
                Stream.generate(() -> booking.reserve(minji, show, 1)).limit(4).toList();
        waiting.forEach(reservation -> minji.awaitState(reservation, "AWAITING_APPROVAL"));
        admin.await("/admin/approvals", answer -> answer.body().path("items").size() == 4);

        String approvals = "/admin/approvals/";
        admin.post(approvals + waiting.get(0) + "/deny", Map.of("reason", "Too many."))
                .expect(200);
        admin.post(approvals + waiting.get(1) + "/approve").expect(200);
        assertThat(admin.post(approvals + waiting.get(2) + "/approve")
                        .expect(200)
                        .text("code"))
                .isEqualTo("sold-out");
        JsonNode results = admin.post(
                        approvals + "decisions", Map.of("decisions", List.of(yes(waiting.get(3)), yes(waiting.get(0)))))
                .expect(200)
                .body()
                .path("results");
        assertThat(results.findValuesAsText("outcome")).containsExactly("APPROVED", "REFUSED");
        assertThat(results.findValuesAsText("code")).containsExactly("sold-out", "approval-already-decided");
    }

    private static void payBack() {
        String reservation = booking.buy(minji, booking.onSale(5, 10_000), 1);
        deployment.provider().switches(Map.of("refundFailurePercent", 100));
        minji.post("/reservations/" + reservation + "/cancel").expect(200);
        String refund = refundOf(reservation, "FAILED");
        minji.await(
                "/reservations/" + reservation,
                answer -> answer.body()
                        .path("refunds")
                        .path(0)
                        .path("state")
                        .asText()
                        .equals("FAILED"));
        deployment.provider().switches(Map.of());
        admin.post("/admin/refunds/" + refund + "/retry").expect(202);
        minji.awaitState(reservation, "REFUNDED");
        admin.post("/admin/refunds/" + refund + "/settle", Map.of("evidence", "None."))
                .expect(409, "refund-state-conflict");
        admin.post("/admin/refunds/" + UUID.randomUUID() + "/retry").expect(404, "refund-not-found");
    }

    private static void operate() {
        admin.post("/admin/audit/run").expect(202);
        admin.get("/admin/audit").expect(200);
        admin.get("/admin/attention").expect(200);
        admin.get("/admin/sales?minutes=5").expect(200);
        admin.get("/admin/sales?showId=" + UUID.randomUUID()).expect(404, "show-not-found");
        assertThat(admin.get("/admin/health").expect(200).text("status")).isNotEqualTo("DOWN");
        Stream.of("reservation", "ticket", "payment", "ticketlist").forEach(context -> {
            String parked = "/admin/" + context + "/parked-messages";
            admin.get(parked).expect(200);
            admin.post(parked + "/" + UUID.randomUUID() + "/replay").expect(404, "parked-message-not-found");
        });
        admin.post("/admin/projections/ticketlist/rebuild").expect(202);
        admin.await(
                "/admin/projections/ticketlist",
                answer -> answer.text("state").equals("LIVE")
                        && answer.body().path("generation").asInt() > 1);
        admin.get("/admin/reservations?cursor=none").expect(400);
        admin.get("/nothing").expect(404, "not-found");
    }

    private static String refundOf(String reservation, String state) {
        Api.Answer found = admin.await(
                "/admin/refunds?state=" + state,
                answer -> refund(answer, reservation).isPresent());
        return refund(found, reservation).orElseThrow().path("refundId").asText();
    }

    private static void tellsAllOfTheMoney(JsonNode sheet) {
        assertThat(sheet.at("/attempts/0/ending").asText()).isEqualTo("DECLINED");
        assertThat(sheet.at("/attempts/1/state").asText()).isEqualTo("CAPTURED");
        assertThat(StreamSupport.stream(sheet.path("ledger").spliterator(), false)
                        .map(line -> line.path("debit").asText() + " to "
                                + line.path("credit").asText()))
                .containsExactly("CLEARING to SUSPENSE", "SUSPENSE to REVENUE");
    }

    private static Optional<JsonNode> refund(Api.Answer answer, String reservation) {
        return items(answer).filter(item -> isAbout(item, reservation)).findFirst();
    }

    private static JsonNode attention(String reservation) {
        Api.Answer found =
                admin.await("/admin/attention", answer -> items(answer).anyMatch(item -> isAbout(item, reservation)));
        return items(found)
                .filter(item -> isAbout(item, reservation))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> yes(String reservation) {
        return Map.of("reservationId", reservation, "decision", "APPROVE");
    }

    private static String payment(Api.Answer answer) {
        return answer.body().path("payment").path("state").asText();
    }

    private static boolean isAbout(JsonNode item, String reservation) {
        return item.path("reservationId").asText().equals(reservation);
    }

    private static Stream<JsonNode> items(Api.Answer answer) {
        return StreamSupport.stream(answer.body().path("items").spliterator(), false);
    }
}

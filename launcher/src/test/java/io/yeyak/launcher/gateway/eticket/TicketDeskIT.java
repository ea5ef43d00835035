package io.yeyak.launcher.gateway.eticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.common.bus.Request;
import io.yeyak.common.config.Secret;
import io.yeyak.common.event.Actor;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import io.yeyak.launcher.gateway.http.Limits;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The codes of tickets over HTTP, with the ticket list played. */
class TicketDeskIT {

    private static final String LIST = "ticketlist.get-reservation";
    private static final IssuedTicket TICKET = new IssuedTicket(
            UUID.fromString("3c9a7e10-84b6-5f2d-9e01-7a6b5c4d3e20"),
            UUID.fromString("6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40"),
            UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00"));
    private static final String TICKETS = "/api/v1/reservations/" + TICKET.reservationId() + "/tickets/";

    private static RunningGateway gateway;

    @BeforeAll
    static void open() {
        gateway = RunningGateway.open();
        gateway.contexts().serve(LIST);
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @BeforeEach
    void forget() {
        gateway.contexts().reset();
    }

    @Test
    void theCustomerOfAConfirmedReservationGetsTheCodeAsAPicture() {
        is("CONFIRMED");

        HttpResponse<String> code = gateway.send(gateway.as(gateway.issuer().customer("kim"), code(TICKET.ticketId())));

        assertThat(code.statusCode()).as(code.body()).isEqualTo(200);
        assertThat(code.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(code.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(code.body()).startsWith("<svg ").contains("<path");
        Request asked = gateway.contexts().lastAsked(LIST).orElseThrow();
        assertThat(asked.actor()).isEqualTo(Actor.customer("kim"));
        assertThat(asked.parameters()).isEqualTo(Map.of("reservationId", TICKET.reservationId() + ""));
    }

    @Test
    void thereIsNoCodeUnlessTheReservationIsConfirmed() {
        for (String state : new String[] {"HELD", "CANCELLING", "REFUNDED"}) {
            is(state);

            assertThat(problem(code(TICKET.ticketId()))).as(state).isEqualTo("409 ticket-not-issued");
        }
    }

    @Test
    void thereIsNoCodeForTicketsOfOthers() {
        is("CONFIRMED");
        assertThat(problem(code(UUID.randomUUID()))).isEqualTo("404 ticket-not-found");

        gateway.contexts().refuse(LIST, Refusal.notFound("reservation-not-found", "There is no such reservation."));
        assertThat(problem(code(TICKET.ticketId()))).isEqualTo("404 reservation-not-found");
    }

    @Test
    void atTheDoorACodeIsGoodWhileItsReservationIsConfirmed() {
        is("CONFIRMED");

        JsonObject verdict =
                verify(TicketCodes.of(RunningGateway.TICKET_CODE_KEY).code(TICKET));

        assertThat(verdict.getMap())
                .containsEntry("valid", true)
                .containsEntry("ticketId", TICKET.ticketId().toString())
                .containsEntry("state", "CONFIRMED");
        is("REFUNDED");
        assertThat(verify(TicketCodes.of(RunningGateway.TICKET_CODE_KEY).code(TICKET))
                        .getMap())
                .containsEntry("valid", false)
                .containsEntry("state", "REFUNDED");
    }

    @Test
    void atTheDoorACodeThatWasMadeUpSaysNothing() {
        String forged = TicketCodes.of(new Secret(TicketCodes.newKey())).code(TICKET);

        assertThat(verify(forged).getMap()).isEqualTo(Map.of("valid", false));
        assertThat(gateway.contexts().lastAsked(LIST)).isEmpty();
    }

    @Test
    void onlyAdministratorsVerify() {
        HttpResponse<String> answer = gateway.send(verifying(gateway.issuer().customer("kim"), "x"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAKeyThereAreNoCodes() {
        try (RunningGateway other = RunningGateway.open(RunningGateway.limits(Limits.usual()))) {
            HttpResponse<String> answer = other.send(other.as(other.issuer().customer("kim"), code(TICKET.ticketId())));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("ticket-codes-unavailable");
        }
    }

    private static void is(String state) {
        gateway.contexts().answer(LIST, Map.of(), """
                {"reservationId": "%s", "showId": "%s", "state": "%s", "version": 7,
                 "tickets": [{"ticketId": "%s", "ticketTypeId": "0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a01"}]}
                """.formatted(
                        TICKET.reservationId(), TICKET.showId(), state, TICKET.ticketId()));
    }

    private static String code(UUID ticketId) {
        return TICKETS + ticketId + "/code";
    }

    private static String problem(String path) {
        HttpResponse<String> answer = gateway.send(gateway.as(gateway.issuer().customer("kim"), path));
        return answer.statusCode() + " " + new JsonObject(answer.body()).getString("code");
    }

    private static JsonObject verify(String code) {
        HttpResponse<String> answer = gateway.send(verifying(gateway.issuer().admin("boss"), code));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private static HttpRequest.Builder verifying(String token, String code) {
        return gateway.as(token, "/api/v1/admin/tickets/verify")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        new JsonObject().put("code", code).encode()));
    }
}

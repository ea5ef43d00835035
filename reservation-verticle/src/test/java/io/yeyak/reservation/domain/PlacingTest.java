package io.yeyak.reservation.domain;

import static io.yeyak.reservation.domain.Given.BALCONY;
import static io.yeyak.reservation.domain.Given.ID;
import static io.yeyak.reservation.domain.Given.MINJI;
import static io.yeyak.reservation.domain.Given.NOW;
import static io.yeyak.reservation.domain.Given.PRICE;
import static io.yeyak.reservation.domain.Given.SHOW;
import static io.yeyak.reservation.domain.Given.STALLS;
import static io.yeyak.reservation.domain.Given.STARTS_AT;
import static io.yeyak.reservation.domain.Given.desk;
import static io.yeyak.reservation.domain.Given.offer;
import static io.yeyak.reservation.domain.Given.outcome;
import static io.yeyak.reservation.domain.Given.ticketOffer;
import static io.yeyak.reservation.domain.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlacingTest {

    private static final TicketTypeId ELSEWHERE = new TicketTypeId(Given.uuid(77));

    private static Placing.Request request(Quantity... quantities) {
        return new Placing.Request(ID, SHOW, MINJI, List.of(quantities));
    }

    private static String placed(Offer offer, Quantity... quantities) {
        return outcome(Placing.place(desk(offer), request(quantities), NOW));
    }

    private static Offer offered(OfferStatus status, TicketOffer... types) {
        return new Offer(SHOW, status, STARTS_AT, offer().cancellationPolicy(), List.of(types), 2);
    }

    @Test
    void keepsPriceAndPolicyOfTheMomentItWasPlaced() {
        var decision = Placing.place(desk(offer()), request(new Quantity(STALLS, 2), new Quantity(BALCONY, 1)), NOW);

        Booking booking = decision.next().reservation().orElseThrow().booking();
        assertThat(booking.total()).isEqualTo(new Money(150_000, "KRW"));
        assertThat(booking.cancellationPolicy()).isEqualTo(offer().cancellationPolicy());
        assertThat(booking.startsAt()).isEqualTo(STARTS_AT);
        assertThat(booking.requestedAt()).isEqualTo(NOW);
        assertThat(told(decision)).containsExactly("ReservationRequested");
        assertThat(decision.next().allowance()).isEqualTo(new Allowance(Map.of(STALLS, 2, BALCONY, 1)));
    }

    @Test
    void givesTheFirstAnswerAgainHoweverFarItHasComeSince() {
        var first = Placing.place(desk(offer()), Given.request(2), NOW);
        ReservationDesk sold = Given.after(
                first.next(),
                new Fact.TicketsHeld(Given.HOLD),
                new Fact.PaymentAuthorized(),
                new Fact.HoldCommitted(1, Given.TICKETS),
                new Fact.PaymentCaptured());

        var again = Placing.place(sold, Given.request(2), NOW.plusSeconds(3600));

        assertThat(again.reply()).isEqualTo(first.reply());
    }

    @Test
    void knowsTheSameLinesInAnotherOrder() {
        ReservationDesk placed = Placing.place(
                        desk(offer()), request(new Quantity(STALLS, 2), new Quantity(BALCONY, 1)), NOW)
                .next();

        var again = Placing.place(placed, request(new Quantity(BALCONY, 1), new Quantity(STALLS, 2)), NOW);

        assertThat(outcome(again)).isEqualTo("done");
    }

    @Test
    void refusesAnotherShowUnderTheSameKey() {
        ReservationDesk placed = Given.requested();

        var again = Placing.place(
                placed,
                new Placing.Request(ID, new ShowId(Given.uuid(88)), MINJI, List.of(new Quantity(STALLS, 2))),
                NOW);

        assertThat(outcome(again)).isEqualTo("idempotency-key-reused");
    }

    @Test
    void refusesWhatTheShowDoesNotSell() {
        assertThat(outcome(Placing.place(ReservationDesk.empty(), Given.request(1), NOW)))
                .isEqualTo("ticket-type-not-found");
        assertThat(placed(offer(), new Quantity(ELSEWHERE, 1))).isEqualTo("ticket-type-not-found");
    }

    @Test
    void refusesLinesThatDoNotGoTogether() {
        TicketOffer inDollars =
                new TicketOffer(BALCONY, new Money(100, "USD"), NOW.minusSeconds(1), STARTS_AT, 4, 6, false);

        assertThat(placed(offer())).isEqualTo("invalid-lines");
        assertThat(placed(offer(), new Quantity(STALLS, 1), new Quantity(STALLS, 2)))
                .isEqualTo("invalid-lines");
        assertThat(placed(offer(), new Quantity(STALLS, 1), new Quantity(ELSEWHERE, 2)))
                .isEqualTo("invalid-lines");
        assertThat(placed(
                        offered(OfferStatus.ON_SALE, ticketOffer(STALLS), inDollars),
                        new Quantity(STALLS, 1),
                        new Quantity(BALCONY, 1)))
                .isEqualTo("invalid-lines");
        assertThat(placed(
                        offer(),
                        IntStream.rangeClosed(0, Placing.MAX_LINES)
                                .mapToObj(n -> new Quantity(new TicketTypeId(Given.uuid(100 + n)), 1))
                                .toArray(Quantity[]::new)))
                .isEqualTo("invalid-lines");
    }

    @ParameterizedTest
    @EnumSource(value = OfferStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ON_SALE")
    void refusesAShowThatIsNotOnSale(OfferStatus status) {
        assertThat(placed(offered(status, ticketOffer(STALLS)), new Quantity(STALLS, 1)))
                .isEqualTo("sale-not-open");
    }

    @Test
    void refusesOutsideOfTheSaleWindow() {
        assertThat(placed(window(NOW.plusMillis(1), STARTS_AT), new Quantity(STALLS, 1)))
                .isEqualTo("sale-not-open");
        assertThat(placed(window(NOW.minusSeconds(5), NOW), new Quantity(STALLS, 1)))
                .isEqualTo("sale-not-open");
        assertThat(placed(window(NOW, NOW.plusMillis(1)), new Quantity(STALLS, 1)))
                .isEqualTo("done");
    }

    private static Offer window(Instant from, Instant until) {
        return offered(OfferStatus.ON_SALE, new TicketOffer(STALLS, PRICE, from, until, 4, 6, false));
    }

    @Test
    void refusesWhatIsSoldOut() {
        Offer soldOut = offered(
                OfferStatus.ON_SALE, new TicketOffer(STALLS, PRICE, NOW, STARTS_AT, 4, 6, true), ticketOffer(BALCONY));

        assertThat(placed(soldOut, new Quantity(STALLS, 1))).isEqualTo("sold-out");
        assertThat(placed(soldOut, new Quantity(BALCONY, 1))).isEqualTo("done");
    }

    @Test
    void refusesMoreThanOneReservationMayHold() {
        assertThat(placed(offer(), new Quantity(STALLS, 4))).isEqualTo("done");
        assertThat(placed(offer(), new Quantity(STALLS, 5))).isEqualTo("limit-per-reservation-exceeded");
    }

    @Test
    void refusesMoreThanOneCustomerMayHold() {
        assertThat(outcome(Placing.place(having(3), Given.request(3), NOW))).isEqualTo("done");
        assertThat(outcome(Placing.place(having(3), Given.request(4), NOW))).isEqualTo("limit-per-customer-exceeded");
    }

    private static ReservationDesk having(int stalls) {
        Allowance allowance = new Allowance(Map.of(STALLS, stalls));
        return new ReservationDesk(Optional.empty(), Optional.of(offer()), allowance, Optional.empty());
    }

    @Test
    void changesNothingWhenItRefuses() {
        ReservationDesk before = having(6);

        var decision = Placing.place(before, Given.request(1), NOW);

        assertThat(decision.reply()).isInstanceOf(Reply.Refused.class);
        assertThat(decision.next()).isSameAs(before);
        assertThat(decision.events()).isEmpty();
    }
}

package io.yeyak.ticket.domain;

import io.yeyak.common.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A show, an order and what else the tests speak of. */
public final class Sample {

    public static final Instant NOW = Instant.parse("2026-12-31T13:30:00Z");
    public static final ShowId SHOW = new ShowId(UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00"));
    public static final ReservationId RESERVATION =
            new ReservationId(UUID.fromString("6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40"));
    public static final TicketKey KEY = TicketKey.of(SHOW, RESERVATION);
    public static final String CUSTOMER = "7f1c9f0e";

    /** The stock decides. */
    public static final TicketTypeId STANDARD = typeId(1);
    /** An administrator decides, and the tickets wait. */
    public static final TicketTypeId BACKSTAGE = typeId(2);
    /** An administrator decides, and the tickets do not wait. */
    public static final TicketTypeId PRESS = typeId(3);

    public static final Duration PAY_WITHIN = Duration.ofMinutes(10);
    public static final Duration APPROVE_WITHIN = Duration.ofHours(24);
    public static final TicketNumbers NUMBERS = (reservation, fence, index) -> new UUID(
            reservation.value().getMostSignificantBits() + fence,
            reservation.value().getLeastSignificantBits() + index);

    private Sample() {}

    /** A show on sale with ten of each type. */
    public static Show show() {
        return show(10);
    }

    public static Show show(int capacity) {
        return show(
                allotment(STANDARD, ApprovalTerms.Mode.AUTO, ApprovalTerms.WhilePending.SOFT, capacity),
                allotment(BACKSTAGE, ApprovalTerms.Mode.MANUAL, ApprovalTerms.WhilePending.SOFT, capacity),
                allotment(PRESS, ApprovalTerms.Mode.MANUAL, ApprovalTerms.WhilePending.NONE, capacity));
    }

    public static Show show(Allotment... allotments) {
        return Show.draft(SHOW, description(), Arrays.asList(allotments)).with(ShowStatus.ON_SALE);
    }

    public static Show.Description description() {
        return new Show.Description(
                new Text("서울의 밤", "Seoul Night"),
                new Text("올림픽홀", "Olympic Hall"),
                Instant.parse("2027-01-10T10:00:00Z"),
                ZoneId.of("Asia/Seoul"),
                List.of(new RefundTier(Duration.ofDays(7), 100), new RefundTier(Duration.ofDays(1), 50)));
    }

    public static Allotment allotment(
            TicketTypeId id, ApprovalTerms.Mode mode, ApprovalTerms.WhilePending whilePending, int capacity) {
        return allotment(id, terms(mode, ApprovalTerms.Timeout.ESCALATE, whilePending), capacity);
    }

    public static Allotment allotment(TicketTypeId id, ApprovalTerms terms, int capacity) {
        return new Allotment(
                new TicketType(
                        id,
                        new Text("일반석", "Standard"),
                        won(55_000),
                        new SaleWindow(Instant.parse("2026-11-20T01:00:00Z"), Instant.parse("2027-01-10T09:00:00Z")),
                        new PurchaseLimits(4, 8),
                        terms,
                        PAY_WITHIN),
                new Stock(capacity, 0, 0, 0));
    }

    public static ApprovalTerms terms(
            ApprovalTerms.Mode mode, ApprovalTerms.Timeout onTimeout, ApprovalTerms.WhilePending whilePending) {
        return new ApprovalTerms(mode, 2, APPROVE_WITHIN, onTimeout, whilePending);
    }

    public static Order order(TicketTypeId typeId, int quantity) {
        return order(new Line(typeId, quantity, won(55_000)));
    }

    public static Order order(Line... lines) {
        int quantity = Arrays.stream(lines).mapToInt(Line::quantity).sum();
        return new Order(CUSTOMER, List.of(lines), won(55_000).times(quantity), NOW);
    }

    public static Money won(long amount) {
        return new Money(amount, "KRW");
    }

    public static TicketState nothingBut(Show show) {
        return new TicketState(Optional.of(show), Optional.empty());
    }

    public static TicketTypeId typeId(int number) {
        return new TicketTypeId(UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a%02d".formatted(number)));
    }
}

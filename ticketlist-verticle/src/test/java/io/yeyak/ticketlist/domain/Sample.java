package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the tests talk about: one reservation of two tickets of one show. */
public final class Sample {

    public static final UUID RESERVATION = UUID.fromString("6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40");
    public static final UUID SHOW = UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00");
    public static final UUID TICKET_TYPE = UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a01");
    public static final UUID ATTEMPT = UUID.fromString("8c4b6f8e-7d1a-5e0b-9f7a-3a1c5d2e4b60");
    public static final String CUSTOMER = "7f1c9f0e";
    public static final Money PRICE = new Money(55_000, "KRW");
    public static final Instant NOON = Instant.parse("2026-12-31T12:00:00Z");
    public static final Instant PAY_BY = NOON.plusSeconds(600);

    private static final Line LINE = new Line(TICKET_TYPE, 2, PRICE);

    private Sample() {}

    /** The n-th event of a source: one second after the one before. */
    public static Occurrence nth(String source, long version) {
        return nth(source, version, NOON.plusSeconds(version));
    }

    public static Occurrence nth(String source, long version, Instant at) {
        UUID id = UUID.nameUUIDFromBytes((source + version).getBytes(StandardCharsets.UTF_8));
        return new Occurrence(
                id, source, version, "SomethingHappened", at, new Occurrence.Actor("SYSTEM", "test"), Optional.empty());
    }

    public static ReservationEvent reservation(ReservationEvent.What what, String state) {
        return reservation(what, state, Optional.empty());
    }

    public static ReservationEvent reservation(ReservationEvent.What what, String state, Optional<Concern> attention) {
        return new ReservationEvent(what, snapshot(state, attention), Optional.empty());
    }

    static ReservationSnapshot snapshot(String state, Optional<Concern> attention) {
        return new ReservationSnapshot(
                RESERVATION,
                SHOW,
                CUSTOMER,
                new ReservationState(state),
                Optional.empty(),
                List.of(LINE),
                PRICE.times(2),
                Optional.of(1L),
                Optional.of(PAY_BY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                attention,
                List.of(new RefundTier(Duration.ofDays(7), 100)),
                NOON,
                1);
    }

    public static HoldEvent held() {
        return new HoldEvent.TicketsHeld(RESERVATION, SHOW, PAY_BY);
    }

    public static HoldEvent approvalRequested() {
        return new HoldEvent.TicketApprovalRequested(
                RESERVATION, SHOW, CUSTOMER, List.of(LINE), PRICE.times(2), NOON.plusSeconds(86_400), true);
    }

    public static ChargeEvent actionRequired() {
        return new ChargeEvent.PaymentActionRequired(
                RESERVATION, SHOW, ATTEMPT, "https://pay.example/checkout/1", PAY_BY.minusSeconds(60));
    }

    public static ShowSnapshot show(String status, int available, long version) {
        TicketType type = new TicketType(
                TICKET_TYPE,
                new Text("일반석", "Standard"),
                PRICE,
                500,
                available,
                500 - available,
                0,
                NOON.minusSeconds(86_400),
                NOON.plusSeconds(86_400),
                4,
                8,
                "AUTO",
                0,
                Duration.ofHours(24),
                "ESCALATE",
                "SOFT",
                Duration.ofMinutes(10));
        return new ShowSnapshot(
                SHOW,
                new Text("서울의 밤", "Seoul Night"),
                new Text("올림픽홀", "Olympic Hall"),
                NOON.plusSeconds(86_400),
                "Asia/Seoul",
                new ShowStatus(status),
                List.of(new RefundTier(Duration.ofDays(7), 100)),
                List.of(type),
                version);
    }

    /** A view that has heard that, in this order, each source with versions from 1 on. */
    public static ReservationView having(ReservationViewEvent... events) {
        ReservationView view = ReservationView.blank(RESERVATION);
        long reservation = 0;
        long ticket = 0;
        long payment = 0;
        Instant at = NOON;
        for (ReservationViewEvent event : events) {
            at = at.plusSeconds(1);
            view = switch (event) {
                case ReservationEvent of -> view.after(of, nth("reservation", ++reservation, at));
                case HoldEvent of -> view.after(of, nth("ticket", ++ticket, at));
                case PaymentEvent of -> view.after(of, nth("payment", ++payment, at));
            };
        }
        return view;
    }

    /** So many views, each after a dozen events by chance. */
    public static Stream<ReservationView> anyViews(int count) {
        return RandomEvents.walks(count).map(events -> having(events.toArray(ReservationViewEvent[]::new)));
    }
}

package io.yeyak.ticketlist.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is known of a reservation, one side for each source. A source's events change its own side only, and its older
 * ones nothing: that is why the order in which the sources are heard makes no difference.
 *
 * @param showId empty as long as nothing was heard
 * @param news what happened since the view was loaded, to be added to the timeline
 * @param sales what of it counts for the sales of the show
 * @param acts what administrators did of that, to be added to their journal
 */
public record ReservationView(
        UUID reservationId,
        Optional<UUID> showId,
        ReservationSide reservation,
        HoldSide hold,
        PaymentSide payment,
        List<TimelineEntry> news,
        List<Sale> sales,
        List<AdminAct> acts)
        implements View {

    public ReservationView {
        news = List.copyOf(news);
        sales = List.copyOf(sales);
        acts = List.copyOf(acts);
    }

    public static ReservationView blank(UUID reservationId) {
        return new ReservationView(
                reservationId,
                Optional.empty(),
                ReservationSide.UNHEARD,
                HoldSide.UNHEARD,
                PaymentSide.UNHEARD,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * The view after an event. The timeline gains it even when the view knows something newer: it happened all the
     * same.
     */
    ReservationView after(ReservationViewEvent event, Occurrence occurrence) {
        ReservationView told = new ReservationView(
                reservationId,
                Optional.of(event.showId()),
                reservation,
                hold,
                payment,
                added(news, new TimelineEntry(occurrence, Words.of(event))),
                sales,
                AdminAct.of(event, occurrence).map(act -> added(acts, act)).orElse(acts));
        return switch (event) {
            case ReservationEvent of -> told.counting(of, occurrence);
            case HoldEvent of -> told.with(reservation, hold.after(of, occurrence), payment);
            case PaymentEvent of -> told.with(reservation, hold, payment.after(of, occurrence));
        };
    }

    /** What people have to look after, the oldest first. */
    public List<Alarm> alarms() {
        List<Alarm> alarms = new ArrayList<>();
        reservation
                .concern()
                .flatMap(why -> reservation.attentionSince().map(since -> alarm(Alarm.Kind.RESERVATION, why, since)))
                .ifPresent(alarms::add);
        hold.overdueSince()
                .map(since -> alarm(Alarm.Kind.APPROVAL, Approval.OVERDUE, since))
                .ifPresent(alarms::add);
        payment.charge()
                .attention()
                .forEach(raised -> alarms.add(alarm(Alarm.Kind.PAYMENT, raised.concern(), raised.since())));
        payment.refunds().stream()
                .filter(Refund::isStuck)
                .map(refund -> new Alarm(
                        Alarm.Kind.REFUND,
                        refund.refundId(),
                        new Concern(Refund.STUCK, refund.reason()),
                        refund.changedAt()))
                .forEach(alarms::add);
        alarms.sort(Comparator.comparing(Alarm::since));
        return List.copyOf(alarms);
    }

    /** Until when the customer has to pay, while money is awaited. */
    public Optional<Instant> payBy() {
        return hold.payBy().or(() -> reservation.snapshot().flatMap(ReservationSnapshot::payBy));
    }

    /** When it was last told of, by whoever that was; empty as long as nothing was. */
    public Optional<Instant> changedAt() {
        return Stream.of(reservation.changedAt(), hold.changedAt(), payment.changedAt())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Alarm alarm(Alarm.Kind kind, Concern concern, Instant since) {
        return new Alarm(kind, reservationId, concern, since);
    }

    private ReservationView with(ReservationSide nextReservation, HoldSide nextHold, PaymentSide nextPayment) {
        return new ReservationView(reservationId, showId, nextReservation, nextHold, nextPayment, news, sales, acts);
    }

    /** What is known already has been counted already. */
    private ReservationView counting(ReservationEvent event, Occurrence occurrence) {
        ReservationView told = with(reservation.after(event, occurrence), hold, payment);
        if (occurrence.version() <= reservation.version()) {
            return told;
        }
        return Sale.of(event, occurrence, reservation)
                .map(sale -> new ReservationView(
                        reservationId, showId, told.reservation, hold, payment, news, added(sales, sale), acts))
                .orElse(told);
    }

    private static <T> List<T> added(List<T> known, T more) {
        List<T> next = new ArrayList<>(known);
        next.add(more);
        return next;
    }
}

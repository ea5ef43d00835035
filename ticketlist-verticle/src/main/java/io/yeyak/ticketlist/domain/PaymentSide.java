package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Payment says of a reservation.
 *
 * @param version the version of the payment that is known, 0 for none
 * @param changedAt when it last told something
 * @param refunded all that went back so far
 */
public record PaymentSide(
        long version, Optional<Instant> changedAt, Charge charge, List<Refund> refunds, Optional<Money> refunded) {

    static final PaymentSide UNHEARD = new PaymentSide(0, Optional.empty(), Charge.NONE, List.of(), Optional.empty());

    public PaymentSide {
        refunds = List.copyOf(refunds);
    }

    PaymentSide after(PaymentEvent event, Occurrence occurrence) {
        if (occurrence.version() <= version) {
            return this;
        }
        return switch (event) {
            case ChargeEvent moved -> told(occurrence, charge.after(moved, occurrence.at()), refunds, refunded);
            case RefundEvent moved -> refunding(moved, occurrence);
        };
    }

    /** Since when somebody has to look at the payment or one of its refunds, as long as somebody has to. */
    public Optional<Instant> attentionSince() {
        return Stream.concat(
                        charge.attention().stream().map(Charge.Attention::since),
                        refunds.stream().filter(Refund::isStuck).map(Refund::changedAt))
                .min(Comparator.naturalOrder());
    }

    private PaymentSide refunding(RefundEvent event, Occurrence occurrence) {
        List<Refund> next = new ArrayList<>(refunds);
        Optional<Refund> known = refunds.stream()
                .filter(refund -> refund.refundId().equals(event.refundId()))
                .findFirst();
        Refund moved = Refund.after(known, event, occurrence.at());
        known.ifPresentOrElse(refund -> next.set(next.indexOf(refund), moved), () -> next.add(moved));
        Optional<Money> total =
                event instanceof RefundEvent.RefundSucceeded done ? Optional.of(done.totalRefunded()) : refunded;
        return told(occurrence, charge, next, total);
    }

    private static PaymentSide told(
            Occurrence occurrence, Charge charge, List<Refund> refunds, Optional<Money> refunded) {
        return new PaymentSide(occurrence.version(), Optional.of(occurrence.at()), charge, refunds, refunded);
    }
}

package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.decision.Decision;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.ReservationId;

/** Shows an administrator all that is known of a reservation's money, as it is when nobody is changing it. */
public final class ShowPayment {

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;

    public ShowPayment(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments) {
        this.payments = payments;
    }

    public Future<Reply<PaymentSheet>> handle(Cause.Asked cause, ReservationId reservationId) {
        return payments.decide(reservationId, cause, (file, now) -> sheet(file));
    }

    private static Decision<PaymentFile, PaymentEvent, PaymentSheet> sheet(PaymentFile file) {
        return file.payment()
                .map(payment -> Decision.<PaymentFile, PaymentEvent, PaymentSheet>unchanged(
                        file, PaymentSheet.of(payment, file)))
                .orElseGet(() -> Decision.refused(file, PaymentFile.notFound()));
    }
}

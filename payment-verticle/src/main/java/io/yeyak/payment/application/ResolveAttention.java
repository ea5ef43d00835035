package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.AttentionCode;
import io.yeyak.payment.domain.AttentionPolicy;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.ReservationId;

/** Takes note that an administrator has looked at what needed a person. */
public final class ResolveAttention {

    /**
     * What they looked at.
     *
     * @param comment what they found or did
     */
    public record Command(ReservationId reservationId, AttentionCode code, String comment) {}

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;

    public ResolveAttention(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments) {
        this.payments = payments;
    }

    public Future<Reply<PaymentReceipt>> handle(Cause.Asked cause, Command command) {
        return payments.decide(
                        command.reservationId(),
                        cause,
                        (file, now) -> AttentionPolicy.resolve(file, command.code(), command.comment()))
                .map(reply -> reply.map(PaymentReceipt::of));
    }
}

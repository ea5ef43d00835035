package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.application.port.PaymentProvider;
import io.yeyak.payment.application.port.ProviderWord;
import io.yeyak.payment.domain.Charge;
import io.yeyak.payment.domain.ChargeId;
import io.yeyak.payment.domain.ChargeOutcome;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ProviderCall;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.RefundOutcome;
import io.yeyak.payment.domain.ReservationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A payment provider that loses its answers and does not always keep its word: it acts once for each idempotency key
 * and replays the first answer it gave, even where it said that it did what it did not; the network may drop the
 * question, or the answer, or the provider may be away.
 */
final class SimulatedProvider implements PaymentProvider {

    final List<SimulatedCharge> charges = new ArrayList<>();
    private final Map<String, ChargeOutcome> answers = new HashMap<>();
    private final Map<String, RefundOutcome> refundAnswers = new HashMap<>();
    private final Set<RefundId> refunds = new HashSet<>();
    private final Chaos chaos;
    private Optional<Webhooks> webhooks = Optional.empty();
    private long keys;

    SimulatedProvider(Chaos chaos) {
        this.chaos = chaos;
    }

    void tellTo(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, PaymentTerms terms) {
        webhooks = Optional.of(new Webhooks(payments, terms, chaos));
    }

    Webhooks webhooks() {
        return webhooks.orElseThrow();
    }

    /** The customer acts on the provider's page. */
    void act(SimulatedCharge charge, boolean pays) {
        if (charge.status == SimulatedCharge.Status.PENDING) {
            become(charge, pays ? SimulatedCharge.Status.AUTHORISED : SimulatedCharge.Status.DECLINED);
        }
    }

    @Override
    public Future<ChargeOutcome> authorise(ProviderCall.Authorise call) {
        return once(call.key(), () -> {
            SimulatedCharge charge = new SimulatedCharge(
                    new ChargeId("ch_" + charges.size()),
                    call.reservationId(),
                    call.attemptId(),
                    call.amount(),
                    call.sessionEndsAt());
            charges.add(charge);
            if (chaos.lie()) {
                return new ChargeOutcome.Known(new Charge.Authorised(charge.id));
            }
            if (chaos.oneIn(4)) {
                become(charge, chaos.oneIn(4) ? SimulatedCharge.Status.DECLINED : SimulatedCharge.Status.AUTHORISED);
            }
            return new ChargeOutcome.Known(charge.told());
        });
    }

    @Override
    public Future<ChargeOutcome> capture(ProviderCall.Capture call) {
        return once(call.key(), () -> {
            SimulatedCharge charge = charge(call.chargeId());
            if (charge.status != SimulatedCharge.Status.AUTHORISED) {
                return charge.status == SimulatedCharge.Status.CAPTURED
                        ? new ChargeOutcome.Known(charge.told())
                        : new ChargeOutcome.Refused("it is " + charge.status);
            }
            if (chaos.lie()) {
                return new ChargeOutcome.Known(new Charge.Captured(charge.id));
            }
            if (chaos.providerFault() && chaos.oneIn(3)) {
                become(charge, SimulatedCharge.Status.CANCELLED);
                return new ChargeOutcome.Refused("the bank changed its mind");
            }
            become(charge, SimulatedCharge.Status.CAPTURED);
            return new ChargeOutcome.Known(charge.told());
        });
    }

    @Override
    public Future<ChargeOutcome> voidAuthorisation(ProviderCall.VoidAuthorisation call) {
        if (chaos.is(Sabotage.RELEASE_BEFORE_SETTLED)) {
            return Future.succeededFuture(new ChargeOutcome.Known(new Charge.Cancelled(call.chargeId())));
        }
        return once(call.key(), () -> {
            SimulatedCharge charge = charge(call.chargeId());
            return switch (charge.status) {
                case PENDING, AUTHORISED -> {
                    become(charge, SimulatedCharge.Status.CANCELLED);
                    yield new ChargeOutcome.Known(charge.told());
                }
                case CAPTURED, DECLINED, CANCELLED -> new ChargeOutcome.Known(charge.told());
            };
        });
    }

    @Override
    public Future<ChargeOutcome> inquire(ProviderCall.Inquire call) {
        Optional<ChargeOutcome> answered = chaos.is(Sabotage.ANSWERS_TAKEN_AT_THEIR_WORD)
                ? Optional.ofNullable(answers.get("capture:" + call.attemptId().value()))
                : Optional.empty();
        return answered.map(Future::succeededFuture).orElseGet(() -> truth(call));
    }

    private Future<ChargeOutcome> truth(ProviderCall.Inquire call) {
        return overTheNetwork(
                () -> new ChargeOutcome.Known(charges.stream()
                        .filter(charge -> charge.attempt.equals(call.attemptId()))
                        .findFirst()
                        .map(SimulatedCharge::told)
                        .orElseGet(Charge.None::new)),
                ChargeOutcome.Unknown::new,
                ChargeOutcome.Unavailable::new);
    }

    @Override
    public Future<RefundOutcome> refund(ProviderCall.Refund call) {
        return overTheNetwork(
                () -> chaos.providerFault() ? new RefundOutcome.Refused("not now") : refundOnce(call),
                RefundOutcome.Unknown::new,
                RefundOutcome.Unavailable::new);
    }

    private RefundOutcome refundOnce(ProviderCall.Refund call) {
        SimulatedCharge charge = charge(call.chargeId());
        if (charge.status != SimulatedCharge.Status.CAPTURED) {
            return new RefundOutcome.Refused("it is " + charge.status);
        }
        return refundAnswers.computeIfAbsent(keyed(call.key()), _ -> {
            if (!chaos.lie()) {
                charge.refunded += call.amount().amountMinor();
                refunds.add(call.refundId());
                webhooks().send(new ProviderWord.Refunded(charge.reservation, call.refundId()));
            }
            return new RefundOutcome.Done();
        });
    }

    @Override
    public Future<RefundOutcome> inquireRefund(ProviderCall.InquireRefund call) {
        boolean isThere = refunds.contains(call.refundId()) || chaos.is(Sabotage.ANSWERS_TAKEN_AT_THEIR_WORD);
        return overTheNetwork(
                () -> isThere ? new RefundOutcome.Done() : new RefundOutcome.None(),
                RefundOutcome.Unknown::new,
                RefundOutcome.Unavailable::new);
    }

    private SimulatedCharge charge(ChargeId id) {
        return charges.stream()
                .filter(charge -> charge.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void become(SimulatedCharge charge, SimulatedCharge.Status status) {
        charge.status = status;
        webhooks().send(new ProviderWord.AboutCharge(charge.reservation, charge.attempt, charge.told()));
    }

    private Future<ChargeOutcome> once(String key, Supplier<ChargeOutcome> act) {
        String used = keyed(key);
        Future<ChargeOutcome> outcome = overTheNetwork(
                () -> {
                    ChargeOutcome saved = answers.get(used);
                    if (saved == null) {
                        saved = act.get();
                        answers.put(used, saved);
                    }
                    return saved;
                },
                ChargeOutcome.Unknown::new,
                ChargeOutcome.Unavailable::new);
        boolean misread = chaos.is(Sabotage.UNKNOWN_IS_DECLINED) && outcome.result() instanceof ChargeOutcome.Unknown;
        return misread
                ? Future.succeededFuture(
                        new ChargeOutcome.Known(new Charge.Declined(new ChargeId("ch_none"), "no answer")))
                : outcome;
    }

    private String keyed(String key) {
        return chaos.is(Sabotage.NEW_PROVIDER_KEY) ? key + "#" + keys++ : key;
    }

    private <O> Future<O> overTheNetwork(
            Supplier<O> act, Function<String, O> unknown, Function<String, O> unavailable) {
        if (chaos.providerFault()) {
            return Future.succeededFuture(
                    chaos.oneIn(2) ? unavailable.apply("the breaker is open") : unknown.apply("no answer"));
        }
        O outcome = act.get();
        return Future.succeededFuture(chaos.providerFault() ? unknown.apply("the answer was lost") : outcome);
    }
}

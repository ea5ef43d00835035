package io.yeyak.payment.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A provider in memory that keeps its keys, and loses requests and answers as the network pleases. */
final class ModelProvider {

    /** What it keeps of an attempt. */
    static final class Kept {
        Charge charge;
        long refunded;
        boolean wasCaptured;

        Kept(Charge charge) {
            this.charge = charge;
        }
    }

    final Map<AttemptId, Kept> charges = new HashMap<>();
    final List<Charge> said = new ArrayList<>();
    private final Map<String, ProviderCall> parametersByKey = new HashMap<>();
    private final Set<RefundId> refunds = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> lies = new HashSet<>();
    private final Random random;
    boolean healed;

    ModelProvider(Random random) {
        this.random = random;
    }

    ChargeOutcome call(ProviderCall.AboutAttempt call) {
        if (fault()) {
            return new ChargeOutcome.Unavailable("not sent");
        }
        remember(call);
        if (fault()) {
            return new ChargeOutcome.Unknown("request lost");
        }
        ChargeOutcome outcome = switch (call) {
            case ProviderCall.Authorise it -> authorise(it);
            case ProviderCall.Capture it -> lies(it) ? saved(it) : capture(kept(it));
            case ProviderCall.VoidAuthorisation it -> cancel(kept(it), it);
            case ProviderCall.Inquire it -> known(it.attemptId());
        };
        return fault() ? new ChargeOutcome.Unknown("answer lost") : outcome;
    }

    RefundOutcome call(ProviderCall.Refund call) {
        if (fault()) {
            return new RefundOutcome.Unavailable("not sent");
        }
        remember(call);
        if (fault()) {
            return new RefundOutcome.Refused("not today");
        }
        Optional<Kept> captured = charges.values().stream()
                .filter(kept -> kept.charge.equals(new Charge.Captured(call.chargeId())))
                .findFirst();
        if (captured.isEmpty()) {
            return new RefundOutcome.Refused("there is nothing to give back");
        }
        if (!lies(call) && refunds.add(call.refundId())) {
            captured.get().refunded += call.amount().amountMinor();
        }
        return fault() ? new RefundOutcome.Unknown("answer lost") : new RefundOutcome.Done();
    }

    RefundOutcome call(ProviderCall.InquireRefund call) {
        if (fault()) {
            return new RefundOutcome.Unavailable("not sent");
        }
        if (fault()) {
            return new RefundOutcome.Unknown("no answer");
        }
        return refunds.contains(call.refundId()) ? new RefundOutcome.Done() : new RefundOutcome.None();
    }

    /** The customer does something on every page that is open. */
    void customersAct() {
        charges.forEach((attempt, kept) -> {
            if (kept.charge instanceof Charge.Pending(ChargeId id, var ignored, var alsoIgnored)) {
                kept.charge = random.nextInt(4) == 0 ? new Charge.Declined(id, "no money") : new Charge.Authorised(id);
            }
        });
    }

    private ChargeOutcome authorise(ProviderCall.Authorise call) {
        charges.computeIfAbsent(call.attemptId(), id -> new Kept(firstCharge(id)));
        return known(call.attemptId());
    }

    private Charge firstCharge(AttemptId id) {
        return switch (random.nextInt(5)) {
            case 0 -> new Charge.Authorised(Desk.charge(id));
            case 1 -> new Charge.Declined(Desk.charge(id), "no money");
            default -> Desk.page(id);
        };
    }

    private ChargeOutcome capture(Kept kept) {
        if (kept.charge instanceof Charge.Authorised(ChargeId id)) {
            if (random.nextInt(10) == 0) {
                return new ChargeOutcome.Refused("closed card");
            }
            kept.charge = new Charge.Captured(id);
            kept.wasCaptured = true;
            said.add(kept.charge);
        }
        return new ChargeOutcome.Known(kept.charge);
    }

    /** Whether it says that it did it, and does not: the same again for the same key. */
    private boolean lies(ProviderCall call) {
        boolean isNew = !answered.contains(call.key());
        boolean isPossible = call instanceof ProviderCall.Refund
                || (call instanceof ProviderCall.Capture it && kept(it).charge instanceof Charge.Authorised);
        if (isNew && isPossible && !healed && random.nextInt(4) == 0) {
            lies.add(call.key());
        }
        answered.add(call.key());
        return lies.contains(call.key());
    }

    private static ChargeOutcome saved(ProviderCall.Capture call) {
        return new ChargeOutcome.Known(new Charge.Captured(call.chargeId()));
    }

    private ChargeOutcome cancel(Kept kept, ProviderCall.VoidAuthorisation call) {
        if (kept.charge instanceof Charge.Authorised || kept.charge instanceof Charge.Pending) {
            kept.charge = new Charge.Cancelled(call.chargeId());
        }
        return new ChargeOutcome.Known(kept.charge);
    }

    private ChargeOutcome known(AttemptId id) {
        Charge charge = charges.containsKey(id) ? charges.get(id).charge : new Charge.None();
        said.add(charge);
        return new ChargeOutcome.Known(charge);
    }

    private Kept kept(ProviderCall.AboutAttempt call) {
        return charges.get(call.attemptId());
    }

    /** One key, one set of parameters: anything else would be another charge, or an error. */
    private void remember(ProviderCall call) {
        ProviderCall same = switch (call) {
            case ProviderCall.Authorise it ->
                new ProviderCall.Authorise(it.reservationId(), it.attemptId(), it.amount(), it.sessionEndsAt(), 0);
            case ProviderCall.Capture it ->
                new ProviderCall.Capture(
                        it.reservationId(), it.attemptId(), it.chargeId(), it.amount(), it.retakes(), 0);
            case ProviderCall.VoidAuthorisation it ->
                new ProviderCall.VoidAuthorisation(it.reservationId(), it.attemptId(), it.chargeId(), 0);
            case ProviderCall.Refund it ->
                new ProviderCall.Refund(it.reservationId(), it.refundId(), it.chargeId(), it.amount(), it.lies(), 0);
            case ProviderCall.Inquire it -> it;
            case ProviderCall.InquireRefund it -> it;
        };
        if (!(call instanceof ProviderCall.Inquire)) {
            ProviderCall before = parametersByKey.put(call.key(), same);
            if (before != null && !before.equals(same)) {
                throw new AssertionError("one key, two calls: " + before + " and " + same);
            }
        }
    }

    private boolean fault() {
        return !healed && random.nextInt(6) == 0;
    }
}

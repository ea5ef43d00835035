package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.Desk.FIRST;
import static io.yeyak.payment.domain.Desk.PAY_BY;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Every situation a payment with one attempt can be in, reached as it is reached in life. */
final class Situations {

    private Situations() {}

    /**
     * A situation.
     *
     * @param inFlight the call that was claimed and not answered yet
     */
    record Situation(Desk desk, Optional<ProviderCall> inFlight) {}

    static Map<String, Supplier<Situation>> all() {
        Map<String, Supplier<Situation>> all = new LinkedHashMap<>();
        all.put("NONE", () -> plain(new Desk()));
        all.put("REQUESTED", () -> plain(requested()));
        all.put("INTENT", () -> plain(intent()));
        all.put("SENT", () -> claimed(intent()));
        all.put("DEFERRED", () -> plain(answered(intent(), new ChargeOutcome.Unavailable("breaker"))));
        all.put("DEFERRED_SENT", () -> claimed(answered(intent(), new ChargeOutcome.Unavailable("breaker"))));
        all.put("UNKNOWN", () -> claimed(unknown()));
        all.put("ACTION_REQUIRED", () -> claimed(actionRequired()));
        all.put("DECLINED", () -> plain(answered(intent(), new Charge.Declined(Desk.charge(FIRST), "no money"))));
        all.put("AUTHORIZED", () -> plain(authorised()));
        all.put("SAID_TAKEN", () -> claimed(answered(intent(), new Charge.Captured(Desk.charge(FIRST)))));
        all.put("TAKEN", () -> plain(taken()));
        all.put("CAPTURING", () -> claimed(capturing()));
        all.put("SAID_CAPTURED", () -> claimed(saidCaptured()));
        all.put("CAPTURED", () -> plain(captured()));
        all.put("RETAKING", () -> claimed(retaking()));
        all.put("RETAKING_UNKNOWN", () -> claimed(answered(retaking(), new ChargeOutcome.Unknown("time-out"))));
        all.put("MISSING", () -> plain(missing()));
        all.put("CAPTURE_FAILED", () -> claimed(answered(capturing(), new ChargeOutcome.Refused("closed card"))));
        all.put("EXPIRED", () -> plain(expired(requested())));
        all.put("WITHDRAWING", () -> claimed(withdrawing()));
        all.put("LOST", () -> claimed(lost()));
        all.put("VOIDING", () -> claimed(voiding()));
        all.put("VOIDING_UNKNOWN", () -> claimed(closing(unknown())));
        all.put("VOIDED", () -> plain(answered(voiding(), new Charge.Cancelled(Desk.charge(FIRST)))));
        all.put("TOMBSTONE", () -> plain(closing(new Desk())));
        return all;
    }

    /** One payment for each reason why a person may have to look, reached as it is reached in life. */
    static Map<AttentionCode, Desk> needingAttention() {
        Map<AttentionCode, Desk> all = new EnumMap<>(AttentionCode.class);
        for (AttentionCode code : AttentionCode.values()) {
            all.put(code, needing(code));
        }
        return all;
    }

    static Desk needing(AttentionCode code) {
        return switch (code) {
            case PROVIDER_DOES_NOT_ANSWER -> unanswered(capturing());
            case REFUNDED_TWICE -> refundedTwice();
            case REFUND_WITHOUT_CAPTURE -> {
                Desk desk = requested();
                desk.refundAsked(Desk.PRICE);
                yield desk;
            }
            case MONEY_NOT_TAKEN -> missing();
        };
    }

    static Desk unanswered(Desk desk) {
        for (int i = 0; i < Desk.TERMS.triesBeforeAttention(); i++) {
            answered(desk, new ChargeOutcome.Unknown("time-out"));
        }
        return desk;
    }

    private static Desk refundedTwice() {
        Desk desk = captured();
        desk.refundAsked(Desk.PRICE);
        RefundId refund = desk.file.refunds().getFirst().id();
        desk.apply(RefundPolicy.settle(desk.file, refund, "Bank transfer 42"));
        desk.refundWebhook(refund);
        return desk;
    }

    static Desk requested() {
        Desk desk = new Desk();
        desk.held();
        return desk;
    }

    static Desk intent() {
        Desk desk = requested();
        desk.pay(FIRST);
        return desk;
    }

    static Desk unknown() {
        return answered(intent(), new ChargeOutcome.Unknown("time-out"));
    }

    static Desk actionRequired() {
        return answered(intent(), Desk.page(FIRST));
    }

    static Desk authorised() {
        return answered(actionRequired(), new Charge.Authorised(Desk.charge(FIRST)));
    }

    static Desk capturing() {
        Desk desk = authorised();
        desk.committed();
        return desk;
    }

    private static Desk taken() {
        Desk desk = intent();
        desk.webhook(FIRST, new Charge.Captured(Desk.charge(FIRST)));
        return desk;
    }

    /** As the provider has answered; nothing else has said so. */
    static Desk saidCaptured() {
        return answered(capturing(), new Charge.Captured(Desk.charge(FIRST)));
    }

    static Desk captured() {
        Desk desk = saidCaptured();
        desk.webhook(FIRST, new Charge.Captured(Desk.charge(FIRST)));
        return desk;
    }

    static Desk retaking() {
        return answered(saidCaptured(), new Charge.Authorised(Desk.charge(FIRST)));
    }

    static Desk missing() {
        return answered(saidCaptured(), new Charge.Cancelled(Desk.charge(FIRST)));
    }

    static Desk voiding() {
        return closing(authorised());
    }

    static Desk withdrawing() {
        Desk desk = actionRequired();
        desk.at(PAY_BY.minusSeconds(1)).holdExpired();
        return desk;
    }

    private static Desk lost() {
        Desk desk = withdrawing();
        return answered(desk, new Charge.None());
    }

    private static Desk expired(Desk desk) {
        desk.at(PAY_BY).wake();
        return desk;
    }

    private static Desk closing(Desk desk) {
        desk.cancelled();
        return desk;
    }

    static Desk answered(Desk desk, Charge charge) {
        return answered(desk, new ChargeOutcome.Known(charge));
    }

    static Desk answered(Desk desk, ChargeOutcome outcome) {
        ProviderCall call = desk.next().orElseThrow();
        desk.after(Duration.ofMillis(200)).answer(call, outcome);
        return desk;
    }

    private static Situation plain(Desk desk) {
        desk.told.clear();
        return new Situation(desk, Optional.empty());
    }

    private static Situation claimed(Desk desk) {
        ProviderCall call = desk.next().orElseThrow();
        desk.told.clear();
        return new Situation(desk, Optional.of(call));
    }
}

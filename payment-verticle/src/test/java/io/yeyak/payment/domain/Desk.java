package io.yeyak.payment.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One reservation's file on a desk, with the moment it is looked at; applies rules and keeps what they told. */
final class Desk {

    static final Instant START = Instant.parse("2027-01-01T10:00:00Z");
    static final Instant PAY_BY = START.plus(Duration.ofMinutes(10));
    static final ReservationId RESERVATION = new ReservationId(named("reservation"));
    static final ShowId SHOW = new ShowId(named("show"));
    static final AttemptId FIRST = new AttemptId(named("attempt 1"));
    static final AttemptId SECOND = new AttemptId(named("attempt 2"));
    static final Money PRICE = new Money(55_000, "KRW");
    static final PaymentTerms TERMS =
            PaymentTerms.standard((reservation, cause) -> new RefundId(named(reservation.value() + cause)));

    PaymentFile file = PaymentFile.empty();
    Instant now = START;
    final List<PaymentEvent> told = new ArrayList<>();

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static ChargeId charge(AttemptId attempt) {
        return new ChargeId("ch_" + attempt.value());
    }

    static Charge.Pending page(AttemptId attempt) {
        return new Charge.Pending(charge(attempt), URI.create("https://pay.example/" + attempt.value()), PAY_BY);
    }

    static PaymentDemand demand(Money amount) {
        return new PaymentDemand(RESERVATION, SHOW, amount, 1, PAY_BY, new AttemptId(named("free")));
    }

    Desk at(Instant moment) {
        now = moment;
        return this;
    }

    Desk after(Duration time) {
        return at(now.plus(time));
    }

    Note held() {
        return held(PRICE);
    }

    Note held(Money amount) {
        return apply(RequestPolicy.request(file, demand(amount), now));
    }

    Note pay(AttemptId attempt) {
        return apply(RequestPolicy.start(file, demand(PRICE), attempt, now, TERMS));
    }

    Note extended(Instant payBy) {
        return apply(TimePolicy.extend(file, payBy));
    }

    Note committed() {
        return apply(CapturePolicy.capture(file, 1, now, TERMS));
    }

    Note holdExpired() {
        return apply(TimePolicy.lapse(file, now));
    }

    Note closed(String reason) {
        return apply(ClosePolicy.close(file, reason, now, TERMS));
    }

    Note cancelled() {
        return apply(ClosePolicy.closeForEver(file, demand(PRICE), "CANCELLED", now, TERMS));
    }

    Note refundAsked(Money amount) {
        return apply(RefundPolicy.cancellation(file, amount, now, TERMS));
    }

    Note webhook(AttemptId attempt, Charge charge) {
        return apply(OutcomePolicy.webhook(file, attempt, charge, now, TERMS));
    }

    Note refundWebhook(RefundId refund) {
        return apply(RefundOutcomePolicy.webhook(file, refund));
    }

    /** Claims what is due now. */
    Optional<ProviderCall> wake() {
        return apply(WakePolicy.wake(file, now, TERMS));
    }

    /** Moves on to when something is due, and claims it. */
    Optional<ProviderCall> next() {
        Instant due = file.dueAt().orElseThrow();
        return at(due.isAfter(now) ? due : now).wake();
    }

    Note answer(ProviderCall call, ChargeOutcome outcome) {
        return apply(OutcomePolicy.apply(file, (ProviderCall.AboutAttempt) call, outcome, now, TERMS));
    }

    Note answer(ProviderCall call, Charge charge) {
        return answer(call, new ChargeOutcome.Known(charge));
    }

    Note answer(ProviderCall call, RefundOutcome outcome) {
        return apply(
                call instanceof ProviderCall.InquireRefund asked
                        ? RefundProofPolicy.apply(file, asked, outcome, now, TERMS)
                        : RefundOutcomePolicy.apply(file, (ProviderCall.Refund) call, outcome, now, TERMS));
    }

    <A> A apply(Decision<PaymentFile, PaymentEvent, A> decision) {
        file = decision.next();
        told.addAll(decision.events());
        return switch (decision.reply()) {
            case Reply.Done<A>(A answer) -> answer;
            case Reply.Refused<A>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    Payment payment() {
        return file.payment().orElseThrow();
    }

    AttemptState attempt(AttemptId id) {
        return payment().attempt(id).orElseThrow().state();
    }

    /** The names of the events told so far, which are then forgotten. */
    List<String> toldNames() {
        List<String> names =
                told.stream().map(event -> event.getClass().getSimpleName()).toList();
        told.clear();
        return names;
    }
}

package io.yeyak.ticket.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.ticket.domain.HoldState.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** When a customer gets more time to pay. Both ways are bounded, or one could keep tickets for ever. */
public final class ExtensionPolicy {

    /** How often the absence of the payment provider is made good. */
    static final int MAX_DEFERRALS = 2;

    /** What is left after a declined payment is made this much longer, when it is less than this. */
    static final Duration SECOND_CHANCE = Duration.ofMinutes(3);

    private ExtensionPolicy() {}

    /** The payment provider is away, which is not the customer's fault. */
    public static Decision<TicketState, TicketEvent, Note> deferred(TicketKey key, TicketState state, Instant now) {
        return ifHeld(state, held -> {
            if (held.deferrals() >= MAX_DEFERRALS) {
                return unchanged(state, "the time was extended " + MAX_DEFERRALS + " times already");
            }
            Duration more =
                    HoldTerms.payWithin(held.order().lines(), state.show().orElseThrow());
            Instant payBy = held.payBy().plus(more);
            return extend(
                    new Turn(key, state, now),
                    new Held(
                            held.order(),
                            held.fence(),
                            payBy,
                            payBy.plus(HoldTerms.GRACE),
                            held.deferrals() + 1,
                            held.declineExtended()),
                    ExtensionReason.PAYMENT_DEFERRED);
        });
    }

    /** A payment was declined; there should be time to try another card. */
    public static Decision<TicketState, TicketEvent, Note> declined(TicketKey key, TicketState state, Instant now) {
        return ifHeld(state, held -> {
            if (held.declineExtended()) {
                return unchanged(state, "the time was extended after a declined payment already");
            }
            if (!now.plus(SECOND_CHANCE).isAfter(held.payBy())) {
                return unchanged(state, "there is enough time left");
            }
            Instant payBy = held.payBy().plus(SECOND_CHANCE);
            return extend(
                    new Turn(key, state, now),
                    new Held(held.order(), held.fence(), payBy, payBy.plus(HoldTerms.GRACE), held.deferrals(), true),
                    ExtensionReason.PAYMENT_DECLINED);
        });
    }

    private static Decision<TicketState, TicketEvent, Note> ifHeld(
            TicketState state, Function<Held, Decision<TicketState, TicketEvent, Note>> rule) {
        return state.hold().map(Hold::state).orElseGet(HoldState.Tombstone::new) instanceof Held held
                ? rule.apply(held)
                : unchanged(state, "no tickets are held");
    }

    private static Decision<TicketState, TicketEvent, Note> extend(Turn turn, Held next, ExtensionReason reason) {
        return turn.become(next)
                .tell(stamp ->
                        new HoldEvent.TicketHoldExtended(stamp, next.fence(), next.expiresAt(), next.payBy(), reason))
                .applied();
    }

    private static Decision<TicketState, TicketEvent, Note> unchanged(TicketState state, String reason) {
        return Decision.unchanged(state, Note.ignored(reason));
    }
}

package io.yeyak.payment.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * One try to pay.
 *
 * @param chargeId the provider's name for it, once it told us
 * @param sessionEndsAt what the provider was told about when its page closes; repeated calls say the same
 * @param retakes how often the money had to be taken anew, because the provider had not done as it said, or would not;
 *     each time under another key
 * @param due the call to the provider that is to be made next, if there is one
 */
public record Attempt(
        AttemptId id,
        Instant startedAt,
        AttemptState state,
        Optional<ChargeId> chargeId,
        Optional<Instant> sessionEndsAt,
        int retakes,
        Optional<Due> due) {

    static Attempt begun(AttemptId id, Instant now) {
        return new Attempt(
                id,
                now,
                new AttemptState.Intent(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(Due.first(CallKind.AUTHORISE, now)));
    }

    /** An attempt at a payment of nothing: the provider has no part in it. */
    static Attempt free(AttemptId id, Instant now) {
        return new Attempt(
                id, now, new AttemptState.Authorised(true), Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    /** Whether its money was to be taken or to be let go, and the provider has not said, when asked, that it did so. */
    boolean isOwedAnAnswer() {
        return state instanceof AttemptState.Capturing
                || state instanceof AttemptState.Retaking
                || state instanceof AttemptState.Voiding
                || (isUnproven() && due.filter(asked -> asked.tries() > 0).isPresent());
    }

    /** Whether its money is taken by the word of an answer only, which an inquiry is to prove. */
    boolean isUnproven() {
        boolean isTaken = state instanceof AttemptState.Captured
                || (state instanceof AttemptState.Authorised(boolean taken) && taken);
        return isTaken && due.isPresent();
    }

    /** Whether the others were told that its money is taken. */
    boolean isEarned() {
        return state instanceof AttemptState.Captured
                || state instanceof AttemptState.Retaking
                || state instanceof AttemptState.Missing;
    }

    /** Whether it may still bring the money, so that no other may be begun. */
    public boolean isOpen() {
        return switch (state) {
            case AttemptState.Intent ignored -> true;
            case AttemptState.Deferred ignored -> true;
            case AttemptState.Unknown ignored -> true;
            case AttemptState.ActionRequired ignored -> true;
            case AttemptState.Withdrawing ignored -> false;
            case AttemptState.Authorised ignored -> false;
            case AttemptState.Capturing ignored -> false;
            case AttemptState.Captured ignored -> false;
            case AttemptState.Retaking ignored -> false;
            case AttemptState.Missing ignored -> false;
            case AttemptState.Voiding ignored -> false;
            case AttemptState.Returned ignored -> false;
            case AttemptState.Closed ignored -> false;
        };
    }

    /** Whether it is the one whose money we take or took. */
    public boolean isKept() {
        return state instanceof AttemptState.Authorised
                || state instanceof AttemptState.Capturing
                || state instanceof AttemptState.Captured
                || state instanceof AttemptState.Retaking;
    }

    /** Whether something of it is being given back, or is to be as soon as the provider says what it is. */
    public boolean isGoingBack() {
        return state instanceof AttemptState.Withdrawing || state instanceof AttemptState.Voiding;
    }

    /** Whether the provider may have been told of it. */
    public boolean maybeSent() {
        return !(isOpen()
                && due.filter(d -> d.kind() == CallKind.AUTHORISE && d.tries() == 0)
                        .isPresent());
    }

    Attempt with(AttemptState next) {
        return new Attempt(id, startedAt, next, chargeId, sessionEndsAt, retakes, Optional.empty());
    }

    Attempt with(AttemptState next, Due call) {
        return new Attempt(id, startedAt, next, chargeId, sessionEndsAt, retakes, Optional.of(call));
    }

    Attempt with(Optional<Due> call) {
        return new Attempt(id, startedAt, state, chargeId, sessionEndsAt, retakes, call);
    }

    Attempt known(ChargeId charge) {
        return new Attempt(id, startedAt, state, Optional.of(charge), sessionEndsAt, retakes, due);
    }

    Attempt sessionEnds(Instant at) {
        return new Attempt(id, startedAt, state, chargeId, Optional.of(at), retakes, due);
    }

    /** The same under another key, for the next time that its money is to be taken. */
    Attempt underAnotherKey() {
        return new Attempt(id, startedAt, state, chargeId, sessionEndsAt, retakes + 1, due);
    }

    Attempt closed(AttemptState.Ending ending, String reason) {
        return with(new AttemptState.Closed(ending, reason));
    }
}

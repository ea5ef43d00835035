package io.yeyak.ticketlist.domain;

import io.yeyak.common.outcome.Refusal;
import java.time.Duration;
import java.util.Optional;

/** What a job makes of an attempt. */
public sealed interface Verdict {

    /** How often something is tried while a context is away, which is for about five minutes. */
    int MOST_TRIES = 10;

    /** The longest time between two tries. */
    Duration LONGEST_REST = Duration.ofMinutes(1);

    /** It is known what became of it. */
    record Settled(ItemOutcome outcome, Optional<String> code, Optional<String> detail) implements Verdict {}

    /** It is to be tried again after a while. */
    record Again(Duration rest, String code, String detail) implements Verdict {}

    /**
     * Judges.
     *
     * @param tries how often it was tried, this time included
     */
    static Verdict of(JobKind kind, int tries, Attempt attempt) {
        return switch (attempt) {
            case Attempt.Done(Optional<String> code) -> new Settled(ItemOutcome.DONE, code, Optional.empty());
            case Attempt.InVain(String code, String detail) ->
                new Settled(ItemOutcome.FAILED, Optional.of(code), Optional.of(detail));
            case Attempt.Refused(Refusal refusal) -> refused(kind, tries, refusal);
        };
    }

    private static Verdict refused(JobKind kind, int tries, Refusal refusal) {
        return switch (refusal.kind()) {
            // It is in another state than it was when it was chosen.
            case CONFLICT -> settled(ItemOutcome.SKIPPED, refusal);
            // A replay takes those along that wait behind a message.
            case NOT_FOUND ->
                settled(kind == JobKind.REPLAY_PARKED ? ItemOutcome.SKIPPED : ItemOutcome.FAILED, refusal);
            case UNAVAILABLE, TOO_MANY ->
                tries < MOST_TRIES
                        ? new Again(rest(tries), refusal.code(), refusal.detail())
                        : settled(ItemOutcome.FAILED, refusal);
            case INVALID, UNAUTHENTICATED, FORBIDDEN, UNPROCESSABLE, INTERNAL -> settled(ItemOutcome.FAILED, refusal);
        };
    }

    private static Settled settled(ItemOutcome outcome, Refusal refusal) {
        return new Settled(outcome, Optional.of(refusal.code()), Optional.of(refusal.detail()));
    }

    /** Whether trying later helps is only known later, so each rest is twice as long as the one before. */
    private static Duration rest(int tries) {
        Duration rest = Duration.ofSeconds(1L << Math.min(tries, MOST_TRIES));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }
}

package io.yeyak.common.decision;

/** What became of a delivered event: it had its effect, or there was a reason that it has none. */
public sealed interface Note {

    /** The event changed something. */
    record Applied() implements Note {}

    /**
     * The event came too late, too early or again, and the state machine absorbs it.
     *
     * @param reason for the people who read the timeline
     */
    record Ignored(String reason) implements Note {}

    static Note applied() {
        return new Applied();
    }

    static Note ignored(String reason) {
        return new Ignored(reason);
    }
}

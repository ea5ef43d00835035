package io.yeyak.common.work;

import io.yeyak.common.outcome.Reply;

/** What became of one work of a batch. */
public sealed interface Outcome {

    /** The rule decided; for an asked work this is the answer, for a delivered one a note. */
    record Decided(Reply<?> reply) implements Outcome {}

    /** The event was delivered before: nothing was done. */
    record Duplicate() implements Outcome {}

    /**
     * The event is to be parked.
     *
     * @param reason one sentence for the people who mend it
     */
    record Parked(ParkingCause cause, String reason) implements Outcome {}

    /** The rule threw on something that was asked: nothing was done, and it is our fault. */
    record Failed(RuntimeException cause) implements Outcome {}
}

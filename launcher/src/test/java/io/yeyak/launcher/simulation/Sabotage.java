package io.yeyak.launcher.simulation;

/** Safeguards that a run can do without, to prove that the simulation would notice. */
enum Sabotage {
    /** Nothing is broken. */
    NONE,
    /** Consumers do not remember what they handled. */
    NO_INBOX,
    /** The relay remembers the last id it published and looks only behind it. */
    CURSOR_RELAY,
    /** Relays publish what they find in any order. */
    UNORDERED_RELAY,
    /** A consumer commits its offset before the effect is durable. */
    OFFSET_BEFORE_EFFECT,
    /** A message that cannot be handled is dropped. */
    POISON_DROPPED,
    /** Messages behind a parked one of the same subject are handled all the same. */
    SUBJECT_NOT_HALTED,
    /** The outbox rows are written after the state's transaction, not in it. */
    EVENTS_OUTSIDE_TRANSACTION,
    /** Deadlines are judged by the clock of whichever process looks. */
    PROCESS_CLOCK,
    /** Each call to the provider has a key of its own, a repeated one too. */
    NEW_PROVIDER_KEY,
    /** A call to the provider that was not answered counts as declined. */
    UNKNOWN_IS_DECLINED,
    /** What the provider answered is what it did: nobody asks after it. */
    ANSWERS_TAKEN_AT_THEIR_WORD,
    /** A cancellation gives stock back before it is known what becomes of the payment in flight. */
    RELEASE_BEFORE_SETTLED,
    /** Ticket commits a hold that is gone, without taking stock again. */
    COMMIT_WITHOUT_STOCK
}

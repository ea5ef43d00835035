package io.yeyak.ticketlist.domain;

/** What became of one of the many that a job is about. */
public enum ItemOutcome {
    /** Not known yet. */
    WAITING,
    DONE,
    /** It was refused, or did not work; it can be tried again. */
    FAILED,
    /** There was nothing to do any more. */
    SKIPPED
}

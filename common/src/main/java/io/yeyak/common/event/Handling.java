package io.yeyak.common.event;

/** What became of a delivered event. */
public enum Handling {
    /** It had its effect now, or was absorbed with a reason. */
    HANDLED,
    /** It was delivered before. */
    DUPLICATE,
    /** It is parked until somebody mends the cause and replays it. */
    PARKED,
    /** This context has no interest in it. */
    SKIPPED
}

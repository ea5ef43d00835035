package io.yeyak.common.outcome;

/**
 * Why a request was refused, in words that belong to no transport.
 *
 * <p>The list is closed: an inbound adapter maps it with one exhaustive {@code switch}.
 */
public enum Kind {
    /** The request is malformed or breaks a rule that needs no state to check. */
    INVALID,
    /** The caller has not proved who they are. */
    UNAUTHENTICATED,
    /** The caller is known and may not do this. */
    FORBIDDEN,
    /** There is no such thing, or none that this caller may know of. */
    NOT_FOUND,
    /** The thing is in a state that does not allow this. */
    CONFLICT,
    /** The request is well-formed and contradicts an earlier one. */
    UNPROCESSABLE,
    /** The caller, or everybody, asks too much; trying later helps. */
    TOO_MANY,
    /** A part that is needed is away; trying later helps. */
    UNAVAILABLE,
    /** A fault of ours. */
    INTERNAL
}

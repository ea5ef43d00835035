package io.yeyak.launcher.gateway.identity;

/** What a token is worth. */
sealed interface Verdict {

    /** It proves who is calling. */
    record Accepted(Caller caller) implements Verdict {}

    /**
     * It proves nothing.
     *
     * @param reason a sentence for the one who sent it
     */
    record Rejected(String reason) implements Verdict {}

    /**
     * It proves who was calling at another time.
     *
     * @param reason a sentence for the one who sent it
     */
    record Untimely(String reason) implements Verdict {}

    /** It names a key that is not among those known. */
    record UnknownKey() implements Verdict {}
}

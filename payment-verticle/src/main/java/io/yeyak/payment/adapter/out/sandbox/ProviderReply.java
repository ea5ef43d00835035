package io.yeyak.payment.adapter.out.sandbox;

/** What came back over HTTP, or why nothing did. */
sealed interface ProviderReply {

    /** The provider answered, and not with an error of its own. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(int status, byte[] body) implements ProviderReply {}

    /** It may have been told, and there is no answer to rely on. */
    record NoAnswer(String reason) implements ProviderReply {}

    /** It was certainly not told. */
    record NotSent(String reason) implements ProviderReply {}
}

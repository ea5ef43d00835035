package io.yeyak.payment.application.port;

import java.util.Optional;

/** What only a provider's own adapter knows of its messages. */
public interface ProviderLanguage {

    /** The provider's name, as in the address its messages are sent to. */
    String provider();

    /**
     * Whether a message is really the provider's, and recent.
     *
     * @return the message, or empty when its signature is wrong or too old
     */
    Optional<ProviderMessage> verify(SignedDelivery delivery);

    /** What a message says. */
    ProviderWord read(ProviderMessage message);

    /**
     * A message as it was delivered.
     *
     * @param body the bytes that the signature covers; nobody writes to them
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record SignedDelivery(String id, String timestamp, String signature, byte[] body) {}
}

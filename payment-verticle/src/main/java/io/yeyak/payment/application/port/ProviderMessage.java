package io.yeyak.payment.application.port;

/**
 * What a provider told us, verified.
 *
 * @param provider who
 * @param id the provider's own id of it: the same when it is sent again
 * @param body its bytes as they came; nobody writes to them
 */
@SuppressWarnings("ArrayRecordComponent") // known by provider and id, never compared by its body
public record ProviderMessage(String provider, String id, byte[] body) {}

package io.yeyak.common.bus;

import java.util.Map;

/**
 * An answer that is JSON already and is passed on as it is.
 *
 * @param meta see {@link Meta}
 * @param body JSON, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Encoded(Map<String, String> meta, byte[] body) implements Meta {}

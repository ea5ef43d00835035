package io.yeyak.ticketlist.application.port;

/**
 * An answer that is ready to be sent, as often as somebody asks.
 *
 * @param body JSON, UTF-8; nobody writes to it
 * @param etag a strong entity tag, quotes included
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its tag alone
public record Rendered(byte[] body, String etag) {}

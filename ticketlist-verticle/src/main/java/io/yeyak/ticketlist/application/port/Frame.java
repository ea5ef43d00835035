package io.yeyak.ticketlist.application.port;

import java.util.Optional;

/**
 * A change that is told to those who listen.
 *
 * @param seq rises in the order in which changes become visible
 * @param topic {@code show:…}, {@code reservation:…}, or {@code admin} for administrators only
 * @param customerId whose it is; only they and administrators hear of it
 * @param version of the show or the reservation, 0 where that is not known
 * @param data JSON: the show, or which reservation changed
 */
public record Frame(long seq, String topic, Optional<String> customerId, long version, String data) {}

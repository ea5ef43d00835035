package io.yeyak.ticketlist.domain;

import java.util.Optional;

/**
 * Something happened to a show. Whatever it was, the event carries all that the show is since then.
 *
 * @param reason why it was done, where somebody had to say so
 */
public record ShowEvent(ShowSnapshot show, Optional<String> reason) implements ViewEvent {}

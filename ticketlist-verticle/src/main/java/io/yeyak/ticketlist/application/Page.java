package io.yeyak.ticketlist.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param nextCursor where it goes on; empty when this is the end
 */
public record Page<A>(List<A> items, Optional<String> nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    <B> Page<B> map(Function<A, B> item) {
        return new Page<>(items.stream().map(item).toList(), nextCursor);
    }
}

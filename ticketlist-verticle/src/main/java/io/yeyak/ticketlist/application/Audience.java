package io.yeyak.ticketlist.application;

import java.util.Optional;

/** Who reads an answer. */
public sealed interface Audience {

    /** A customer, who sees their own reservations and nobody else's name. */
    record Customer(String customerId) implements Audience {}

    /** An administrator, who sees everything. */
    record Administrator() implements Audience {}

    /** Who a reservation has to belong to; empty when that does not matter. */
    default Optional<String> owner() {
        return switch (this) {
            case Customer(String customerId) -> Optional.of(customerId);
            case Administrator() -> Optional.empty();
        };
    }

    default boolean isAdministrator() {
        return this instanceof Administrator;
    }
}

package io.yeyak.common.bus;

/**
 * Where a context answers requests.
 *
 * @param name the context, a dot and the use case: {@code reservation.place}; the same as in the HTTP contract
 */
public record Address(String name) {

    /** The context that answers there. */
    String context() {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }
}

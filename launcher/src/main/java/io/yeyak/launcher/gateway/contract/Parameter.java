package io.yeyak.launcher.gateway.contract;

import io.yeyak.launcher.gateway.shape.Shape;
import java.util.Optional;

/**
 * One parameter of an operation.
 *
 * @param name as the contract spells it, which is how a context reads it
 * @param place where it stands in the request
 * @param absent what counts when it is not there
 */
public record Parameter(String name, Place place, boolean required, Shape shape, Optional<String> absent) {

    /** Where a parameter stands. */
    public enum Place {
        PATH,
        QUERY,
        HEADER
    }
}

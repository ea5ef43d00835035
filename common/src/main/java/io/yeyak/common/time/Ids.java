package io.yeyak.common.time;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Gives identities. The one place that is allowed chance. */
@FunctionalInterface
public interface Ids {

    /** A new identity, later than all this source gave before (UUIDv7, RFC 9562). */
    UUID next();

    /** UUIDv7 by the system's clock and a secure random source. */
    static Ids system() {
        return UuidCreator::getTimeOrderedEpochPlus1;
    }

    /** The identity that a name has within a namespace, the same for ever (UUIDv5, RFC 9562). */
    static UUID named(UUID namespace, String name) {
        return UuidCreator.getNameBasedSha1(namespace, name);
    }
}

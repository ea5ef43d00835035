package io.yeyak.common.trace;

import java.util.Optional;

/** A step that is going on. */
public interface Step {

    /** By what the steps of several traces are found that are about the same thing, such as a reservation. */
    String CORRELATION = "yeyak.correlation_id";

    /** What to pass on, so that what it leads to is known to belong to it; empty when there is nothing to belong to. */
    Optional<String> traceparent();

    /** Notes something about it, such as the reservation that it is about; never a name, a key or an address. */
    void note(String key, String value);

    /** It came to its end. */
    void end();

    /** It failed. */
    void fail(Throwable fault);
}

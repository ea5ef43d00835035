package io.yeyak.launcher.audit.rule;

import java.util.Locale;

/** Who keeps what an audit looks at. */
public enum Part {
    RESERVATION,
    TICKET,
    PAYMENT,
    TICKETLIST,
    /** The books of the payment provider, while that is the sandbox. */
    SANDBOX,
    KAFKA;

    /** As people call it. */
    public String label() {
        return this == KAFKA ? "Kafka" : name().toLowerCase(Locale.ROOT);
    }
}

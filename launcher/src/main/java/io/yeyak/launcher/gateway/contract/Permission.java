package io.yeyak.launcher.gateway.contract;

import java.util.Locale;

/** Who may call an operation. */
public enum Permission {
    /** Everybody. */
    PUBLIC,
    /** Who has the role of a customer. */
    CUSTOMER,
    /** Who has the role of an administrator. */
    ADMIN,
    /** A payment provider, which the context recognises by its signature. */
    WEBHOOK;

    /** As the contract and the tokens spell it. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}

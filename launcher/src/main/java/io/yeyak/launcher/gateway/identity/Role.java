package io.yeyak.launcher.gateway.identity;

import java.util.Locale;

/** The roles that mean something here; a token may hold others. */
public enum Role {
    CUSTOMER,
    ADMIN;

    /** As the tokens spell it. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}

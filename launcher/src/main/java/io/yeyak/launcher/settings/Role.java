package io.yeyak.launcher.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a process does; it may do several things, or all. */
public enum Role {
    GATEWAY,
    RESERVATION,
    TICKET,
    PAYMENT,
    TICKETLIST,
    /** The payment provider of a platform that nobody has connected to a real one. */
    SANDBOX,
    /** Looks whether everything is right, all the time. */
    AUDITOR,
    /** Keeps what the processes know of each other, so that those that do something else may come and go at will. */
    GRID;

    /** As it is written in settings, and the name of its schema. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that keep something. */
    public static List<Role> withDatabase() {
        return Arrays.stream(values())
                .filter(role -> role != GATEWAY && role != AUDITOR && role != GRID)
                .toList();
    }

    /** Those that own a part of the domain. */
    public static List<Role> contexts() {
        return withDatabase().stream().filter(role -> role != SANDBOX).toList();
    }

    /** Those that a platform with a real payment provider consists of. */
    public static List<Role> platform() {
        return Arrays.stream(values())
                .filter(role -> role != SANDBOX && role != GRID)
                .toList();
    }
}

package io.yeyak.launcher.drill.fault;

import java.util.Locale;

/** The ways in which a stage can be broken. */
public enum FaultKind {
    KILL_PROCESS,
    FREEZE_PROCESS_BRIEFLY,
    FREEZE_PROCESS_FOR_LONG,
    KILL_BROKER,
    FREEZE_BROKER,
    KILL_POSTGRES,
    TERMINATE_BACKEND,
    FREEZE_BACKEND,
    SLOW_LINK,
    CUT_LINK,
    ONE_WAY_LINK,
    RESET_LINK,
    SLOW_CLOSE_LINK,
    NARROW_LINK,
    PROVIDER_DECLINES,
    PROVIDER_DELAYS,
    PROVIDER_OUTAGE,
    PROVIDER_LOSES_ANSWERS,
    PROVIDER_LIES,
    LATE_WEBHOOKS,
    REPEATED_WEBHOOKS,
    FORGED_WEBHOOKS,
    REPEATED_EVENTS,
    OLDER_EVENTS,
    OTHER_VERSION_EVENTS,
    POISON_EVENTS,
    REBALANCE_STORM,
    DEAF_PROCESS,
    CLOCK_JUMP,
    FULL_DISK_OF_POSTGRES,
    FULL_DISK_OF_BROKER,
    ROLLING_RESTART;

    /** As people write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.yeyak.launcher.drill.fault;

import io.yeyak.launcher.drill.stage.Stage;
import java.time.Duration;

/** Makes faults of every kind for one stage. */
final class Toolbox {

    // Consumers lose their membership after 20 seconds, as do members of the cluster.
    private static final int SESSION_SECONDS = 20;

    private final Chance chance;
    private final ProcessFaults processes;
    private final LinkFaults links;
    private final BackendFaults backends;
    private final ProviderFaults provider;
    private final EventFaults events;
    private final ForgedWebhooks forgery;
    private final RebalanceStorm storm;
    private final DiskFaults disks;

    Toolbox(Stage stage, Chance chance) {
        var broker = new Broker(stage.settings().kafka().orElseThrow().bootstrapServers());
        var admin = new AdminApi(stage);
        this.chance = chance;
        this.processes = new ProcessFaults(stage, broker, chance);
        this.links = new LinkFaults(stage, chance);
        this.backends = new BackendFaults(stage, chance);
        this.provider = new ProviderFaults(new ProviderSwitches(stage), chance);
        this.events = new EventFaults(stage, broker, admin, chance);
        this.forgery = new ForgedWebhooks(admin);
        this.storm = new RebalanceStorm(stage, broker, chance);
        this.disks = new DiskFaults(stage, chance);
    }

    /** One fault of that kind, with whatever is left to chance. */
    Fault fault(FaultKind kind) {
        return switch (kind) {
            case KILL_PROCESS -> processes.killed();
            case FREEZE_PROCESS_BRIEFLY -> processes.frozenBriefly(chance.seconds(2, SESSION_SECONDS / 2));
            case FREEZE_PROCESS_FOR_LONG -> processes.frozenForLong(beyondTheSession());
            case KILL_BROKER -> processes.killed(kind, "broker");
            case FREEZE_BROKER -> processes.frozen(kind, "broker", chance.seconds(2, 15));
            case KILL_POSTGRES -> processes.killed(kind, "postgres");
            case TERMINATE_BACKEND -> backends.terminated();
            case FREEZE_BACKEND -> backends.frozen();
            case SLOW_LINK -> links.slow();
            case CUT_LINK -> links.cut();
            case ONE_WAY_LINK -> links.oneWay();
            case RESET_LINK -> links.reset();
            case SLOW_CLOSE_LINK -> links.closedSlowly();
            case NARROW_LINK -> links.narrow();
            case PROVIDER_DECLINES -> provider.declines();
            case PROVIDER_DELAYS -> provider.delays();
            case PROVIDER_OUTAGE -> provider.outage();
            case PROVIDER_LOSES_ANSWERS -> provider.losesAnswers();
            case PROVIDER_LIES -> provider.lies();
            case LATE_WEBHOOKS -> provider.lateWebhooks();
            case REPEATED_WEBHOOKS -> provider.repeatedWebhooks();
            case FORGED_WEBHOOKS -> forgery.forged();
            case REPEATED_EVENTS -> events.repeated();
            case OLDER_EVENTS -> events.older();
            case OTHER_VERSION_EVENTS -> events.ofAnotherVersion();
            case POISON_EVENTS -> events.poison();
            case REBALANCE_STORM -> storm.storm();
            case DEAF_PROCESS -> processes.deaf();
            case CLOCK_JUMP -> processes.atAnotherTime();
            case FULL_DISK_OF_POSTGRES -> disks.ofPostgres();
            case FULL_DISK_OF_BROKER -> disks.ofBroker();
            case ROLLING_RESTART -> processes.rolled();
        };
    }

    private Duration beyondTheSession() {
        return chance.seconds(SESSION_SECONDS + 2, SESSION_SECONDS + 10);
    }
}

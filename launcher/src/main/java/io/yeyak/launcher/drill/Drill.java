package io.yeyak.launcher.drill;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.launcher.audit.Audits;
import io.yeyak.launcher.audit.InvariantReport;
import io.yeyak.launcher.drill.fault.FaultRecord;
import io.yeyak.launcher.drill.fault.LeftParked;
import io.yeyak.launcher.drill.fault.Nemesis;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.Fault;
import io.yeyak.launcher.drill.history.HistoryFile;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Terms;
import io.yeyak.launcher.drill.history.Type;
import io.yeyak.launcher.drill.load.LastLook;
import io.yeyak.launcher.drill.load.Load;
import io.yeyak.launcher.drill.load.LoadSettings;
import io.yeyak.launcher.drill.load.Target;
import io.yeyak.launcher.drill.load.Troubles;
import io.yeyak.launcher.drill.report.Figures;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.drill.stage.StageSettings;
import io.yeyak.launcher.process.Commit;
import io.yeyak.launcher.settings.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One drill: a platform of many processes is put up, people come, things are broken and healed, and when everything
 * has come to rest it is all looked at once more. What was seen is in the history, and nowhere else.
 */
public final class Drill {

    private static final String ME = "drill";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int QUIET_LOOKS = 6;
    private static final double DOOM = 0.6;

    private final Vertx vertx;
    private final DrillSettings settings;
    private final Consumer<String> progress;
    private final HistoryFile history;

    private Drill(Vertx vertx, DrillSettings settings, Consumer<String> progress, HistoryFile history) {
        this.vertx = vertx;
        this.settings = settings;
        this.progress = progress;
        this.history = history;
    }

    /**
     * Runs a drill and writes its history. Blocks; not for an event loop.
     *
     * @param progress hears, in a sentence, what is going on; from any thread
     * @throws RuntimeException if it could not be run to its end, which says nothing about the platform's promises
     */
    public static void run(Vertx vertx, DrillSettings settings, Consumer<String> progress) {
        var history = HistoryFile.create(vertx, settings.history()).await();
        try {
            new Drill(vertx, settings, progress, history).run();
        } finally {
            history.close().await();
        }
    }

    private void run() {
        var terms = new Terms(
                Optional.of(Commit.ofThis()),
                settings.seed(),
                settings.duration(),
                settings.rate(),
                DrillSettings.REST_WITHIN);
        history.note(line(Op.DRILL, Type.INFO).with(Facts.of(terms)));
        progress.accept("Seed " + settings.seed() + ". The platform starts, in processes of its own"
                + settings.previous().map(release -> ", as " + release).orElse("") + " …");
        var stage = Stage.open(vertx, new StageSettings(settings.folder(), progress, settings.previous()))
                .await();
        try {
            on(stage);
        } finally {
            stage.close().await();
        }
    }

    private void on(Stage stage) {
        var target = new Target(stage.gateways(), stage::customerToken, stage::adminToken);
        var troubles = new Troubles();
        var loadSettings = LoadSettings.of(settings.seed(), settings.rate(), settings.load());
        var load = Load.prepare(vertx, loadSettings, target, history, troubles).await();
        try {
            enter(Figures.CALM, "People come.");
            load.open();
            pause(DrillSettings.CALM);
            var healed = storm(stage, load, troubles);
            enter(Figures.AFTER, "All is healed.");
            pause(DrillSettings.AFTER);
            load.close();
            enter(Figures.ENDING, "Nobody comes any more; " + load.underWay() + " are under way.");
            settle(load, new LastLook(vertx, target), healed.plus(DrillSettings.REST_WITHIN));
        } finally {
            load.end().await();
        }
        look(stage, new LastLook(vertx, target));
    }

    /** When the last fault was over. */
    private Instant storm(Stage stage, Load load, Troubles troubles) {
        enter(Figures.STORM, "Now things break, for " + settings.duration().toSeconds() + " s.");
        var doom = (long) (settings.duration().toMillis() * DOOM);
        var cancelled = vertx.timer(doom, TimeUnit.MILLISECONDS).compose(_ -> load.cancelAShow());
        var faults = settings.kinds().isEmpty() ? nothing() : faults(stage, troubles);
        faults.forEach(fault -> history.note(line(Op.FAULT, Type.INFO).with(Facts.of(told(fault)))));
        cancelled.await();
        if (load.sentAway() > 0) {
            progress.accept(load.sentAway() + " people were sent away because too many were under way.");
        }
        return faults.stream()
                .map(FaultRecord::healedAt)
                .max(Instant::compareTo)
                .orElseGet(Instant::now);
    }

    private List<FaultRecord> faults(Stage stage, Troubles troubles) {
        var random = new Random(settings.seed());
        var faults = new ArrayList<>(faults(stage, troubles, random, settings.duration()));
        for (int more = 0; more < DrillSettings.MORE_TIMES && felt(faults) < settings.least(); more++) {
            progress.accept(felt(faults) + " faults were felt so far, of " + settings.least() + " that are wanted.");
            faults.addAll(faults(stage, troubles, random, DrillSettings.MORE));
        }
        return faults;
    }

    private List<FaultRecord> faults(Stage stage, Troubles troubles, Random random, Duration time) {
        return new Nemesis(stage, troubles::feltBetween, settings.kinds(), settings.atOnce())
                .run(random, time)
                .await();
    }

    private static long felt(List<FaultRecord> faults) {
        return faults.stream().filter(FaultRecord::felt).count();
    }

    private List<FaultRecord> nothing() {
        pause(settings.duration());
        return List.of();
    }

    private static Fault told(FaultRecord fault) {
        return new Fault(
                fault.kind().label(),
                fault.target(),
                fault.injectedAt(),
                fault.healedAt(),
                Optional.of(fault.recoveredAt()),
                fault.felt(),
                fault.how());
    }

    // Nobody comes any more; but what the provider has said and not done is found out only seconds later.
    private void settle(Load load, LastLook look, Instant deadline) {
        var words = Optional.of("nobody has looked");
        for (int quiet = 0; quiet < QUIET_LOOKS && Instant.now().isBefore(deadline); ) {
            words = load.underWay() > 0 ? Optional.of(load.underWay() + " errands are under way") : look.undecided();
            quiet = words.isPresent() ? 0 : quiet + 1;
            pause(BETWEEN_LOOKS);
        }
        var still = words.or(look::undecided);
        progress.accept(
                still.map(what -> "Not everything is decided in time: " + what).orElse("Everything is decided."));
        history.note(line(Op.PHASE, still.isPresent() ? Type.FAIL : Type.OK)
                .by(Figures.REST)
                .saying(still.orElse("everything is decided")));
    }

    private void look(Stage stage, LastLook look) {
        progress.accept("The auditor looks at everything.");
        var books = Objects.requireNonNull(stage.settings().databases().get(Role.SANDBOX), "the provider has books");
        var audit =
                Audits.fullPass(vertx, stage.settings(), DrillSettings.GRACE).await();
        audit.invariants().forEach(this::note);
        note(parked(LeftParked.on(stage).await()));
        look.noteEnds(history);
        Ledger.note(vertx, books, history).await();
    }

    private void note(InvariantReport invariant) {
        var type = invariant.green() ? Type.OK : Type.FAIL;
        history.note(line(Op.AUDIT, type).by(invariant.code()).saying(invariant.line()));
        invariant
                .violations()
                .forEach(violation -> history.note(
                        line(Op.AUDIT, Type.FAIL).by(invariant.code()).saying(violation)));
    }

    // A parked message excuses its reservation from what the auditor asks: so it must not be overlooked itself.
    private static InvariantReport parked(List<String> left) {
        return new InvariantReport(
                "PARKED", "no event waits for a person who would mend its reader", left.size(), left, Optional.empty());
    }

    private void enter(String phase, String words) {
        progress.accept(words);
        history.note(line(Op.PHASE, Type.INFO).by(phase).saying(words));
    }

    private static Entry line(Op op, Type type) {
        return Entry.of(Instant.now(), ME, op, type);
    }

    private void pause(Duration time) {
        Future<Void> over = vertx.timer(time.toMillis(), TimeUnit.MILLISECONDS).mapEmpty();
        over.await();
    }
}

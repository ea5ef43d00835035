package io.yeyak.launcher.audit;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.audit.rule.Finding;
import io.yeyak.launcher.settings.Settings;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The auditor: looks whether everything is right all the time, and at everything at once when it is asked to. */
public final class AuditVerticle extends VerticleBase {

    private static final Logger log = LoggerFactory.getLogger(AuditVerticle.class);
    private static final Address REPORT = new Address("auditor.report");
    private static final Address RUN = new Address("auditor.run");

    private final Settings settings;
    private final Standing standing = new Standing(AuditVerticle::tell);
    private final SweepClock clock = new SweepClock();
    private final AtomicBoolean isRunning = new AtomicBoolean();
    private @Nullable Bus bus;
    private @Nullable AuditMetrics shown;

    public AuditVerticle(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Future<?> start() {
        var serving = new Bus(vertx);
        bus = serving;
        shown = new AuditMetrics(Figures.of(vertx), standing, clock);
        long unusedTimer = vertx.setPeriodic(settings.auditor().fullEach().toMillis(), tick -> runAll());
        var onVirtualThreads = new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
        return Future.all(
                        serving.serve(REPORT, asked -> Future.succeededFuture(Reply.done(answer()))),
                        serving.serve(RUN, asked -> {
                            runAll();
                            return Future.succeededFuture(Reply.done(answer()));
                        }))
                .compose(served -> vertx.deployVerticle(new AuditWorker(settings, standing, clock), onVirtualThreads));
    }

    @Override
    public Future<?> stop() {
        var showing = shown;
        if (showing != null) {
            showing.close();
        }
        var serving = bus;
        return serving == null ? Future.succeededFuture() : serving.close();
    }

    private AuditAnswer answer() {
        var report = standing.report(clock.at().orElseGet(Instant::now), clock.took());
        return AuditAnswer.of(report, isRunning.get());
    }

    // One at a time: whoever asks meanwhile hears of the one that runs.
    private void runAll() {
        if (!isRunning.compareAndSet(false, true)) {
            return;
        }
        var fresh = new Standing(unheard -> {});
        Audits.fullPass(vertx, settings, settings.auditor().grace(), fresh)
                .onComplete(done -> isRunning.set(false))
                .onSuccess(report -> {
                    standing.become(fresh);
                    log.atInfo()
                            .addKeyValue("green", report.green())
                            .addKeyValue("took", report.took())
                            .log("Everything was looked at");
                })
                .onFailure(fault -> log.atWarn().setCause(fault).log("Everything could not be looked at"));
    }

    private static void tell(Finding finding) {
        log.atError()
                .addKeyValue("invariant", finding.invariant())
                .addKeyValue("rows", finding.text())
                .log("Something is not right");
    }
}

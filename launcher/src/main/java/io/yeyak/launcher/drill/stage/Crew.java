package io.yeyak.launcher.drill.stage;

import io.vertx.core.Future;
import io.yeyak.common.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that was started for a stage, and how it is ended, finished or not. */
final class Crew {

    private static final Logger log = LoggerFactory.getLogger(Crew.class);

    private final Guard guard;
    private final Releases releases;
    private final SequencedMap<String, StagedProcess> regular = new LinkedHashMap<>();
    private final List<StagedProcess> spares = new ArrayList<>();
    private final List<Supplier<Future<Void>>> services = new ArrayList<>();
    private final Disks disks;
    private final Thread hook = new Thread(this::endProcesses, "yeyak-stage-end");
    private Optional<EmbeddedPostgres> postgres = Optional.empty();
    private Optional<Links> links = Optional.empty();
    private boolean ended;

    Crew(Releases releases) throws IOException {
        this.releases = releases;
        guard = new Guard();
        disks = new Disks(guard);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Guard guard() {
        return guard;
    }

    Disks disks() {
        return disks;
    }

    Releases releases() {
        return releases;
    }

    void add(EmbeddedPostgres server, Path log) {
        postgres = Optional.of(server);
        add(new PostgresProcess(server, guard, log));
    }

    void add(Links opened) {
        links = Optional.of(opened);
        services.add(opened::close);
    }

    void add(StagedProcess process) {
        regular.put(process.name(), process);
    }

    void addSpare(StagedProcess process) {
        spares.add(process);
    }

    /** Something in this process, and how it is closed. */
    void addService(Supplier<Future<Void>> closing) {
        services.add(closing);
    }

    SequencedMap<String, StagedProcess> regular() {
        return Collections.unmodifiableSequencedMap(regular);
    }

    List<StagedProcess> spares() {
        return Collections.unmodifiableList(spares);
    }

    Links links() {
        return links.orElseThrow();
    }

    /** Ends it all. Again: nothing. */
    Future<Void> close() {
        return Aside.run(this::endProcesses)
                .eventually(
                        () -> Future.join(services.stream().map(Supplier::get).toList()))
                .onComplete(closed -> forgetHook());
    }

    // By kill -9: nothing takes long, and what was answered by then is kept all the same.
    private synchronized void endProcesses() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            disks.free();
            postgres.ifPresent(PostgresProcess::thawAll);
            guard.endAllBut(postgres.map(EmbeddedPostgres::processId).orElse(0L));
            postgres.ifPresent(EmbeddedPostgres::close);
        } finally {
            guard.close();
        }
    }

    private void forgetHook() {
        try {
            var unusedWasThere = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            log.atDebug().setCause(e).log("This process is about to end");
        }
    }
}

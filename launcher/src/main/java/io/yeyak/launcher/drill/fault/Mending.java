package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.yeyak.launcher.drill.proxy.Proxy;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.drill.stage.StagedProcess;
import io.yeyak.launcher.settings.Role;
import java.util.Map;
import java.util.stream.Stream;

/** Mends whatever may be broken, whoever has broken it. */
final class Mending {

    private static final int TRIES = 3;

    private final Stage stage;
    private final ProviderSwitches switches;
    private final Map<String, Object> before;
    private final MadeUp madeUp;

    /** Prepares it; {@code before} is what the provider's switches are when nothing is broken. */
    Mending(Stage stage, ProviderSwitches switches, Map<String, Object> before) {
        this.stage = stage;
        this.madeUp = new MadeUp(new AdminApi(stage));
        this.switches = switches;
        this.before = Map.copyOf(before);
    }

    /** Completes when everything is as at the beginning and every process is ready; what fails is tried again. */
    Future<Void> mend() {
        return mend(TRIES);
    }

    private Future<Void> mend(int tries) {
        return once().recover(failure ->
                tries > 1 ? supervised().compose(ended -> mend(tries - 1)) : Future.failedFuture(failure));
    }

    // Whoever runs a platform has somebody who ends what lives and is never ready, as a startup probe does.
    private Future<Void> supervised() {
        return Future.join(stage.processes().values().stream()
                        .map(process -> process.isReady()
                                .compose(isReady -> isReady ? Future.<Void>succeededFuture() : ended(process)))
                        .toList())
                .mapEmpty();
    }

    private Future<Void> ended(StagedProcess process) {
        stage.tell("not ready, and ended from outside: " + process.name());
        return process.kill();
    }

    private Future<Void> once() {
        var proxies = stage.proxies().values().stream().map(Proxy::heal);
        var spares = Role.contexts().stream().map(stage::spare).map(StagedProcess::kill);
        return Future.join(Stream.concat(Stream.of(DiskFaults.free(stage)), Stream.concat(proxies, spares))
                        .toList())
                .compose(healed -> restarted("postgres"))
                .compose(postgres -> restarted("broker"))
                .compose(broker -> Future.join(
                        stage.processes().keySet().stream().map(this::restarted).toList()))
                .compose(processes -> switches.put(before))
                .compose(put -> stage.ready())
                .compose(ready -> madeUp.discardAll())
                .mapEmpty();
    }

    private Future<Void> restarted(String name) {
        var process = stage.process(name);
        return process.isRunning() ? process.thaw() : process.start();
    }
}

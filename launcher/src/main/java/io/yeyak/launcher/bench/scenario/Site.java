package io.yeyak.launcher.bench.scenario;

import io.vertx.core.Vertx;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.launcher.drill.stage.Stage;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The platform that is measured.
 *
 * @param gateway where people come, without a path
 * @param adminToken of somebody who may put shows on sale; asked each time, as it may not be good for long
 * @param scoutToken of a customer, likewise
 * @param stage all its processes, if they are the bench's own; of any other platform nothing but the gateway is known
 * @param stored how many reservations it had before
 */
public record Site(
        Vertx vertx,
        URI gateway,
        Supplier<String> adminToken,
        Supplier<String> scoutToken,
        Optional<Stage> stage,
        long stored) {

    /** Where decisions can be read. */
    public Optional<KafkaSettings> kafka() {
        return stage.flatMap(own -> own.settings().kafka());
    }
}

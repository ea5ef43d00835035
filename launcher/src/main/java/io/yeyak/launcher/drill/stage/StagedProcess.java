package io.yeyak.launcher.drill.stage;

import io.vertx.core.Future;
import java.nio.file.Path;

/** One process of a stage: of the platform, or one of its servers. It can be ended and started as often as needed. */
public interface StagedProcess {

    /** Such as {@code payment-2}, {@code broker} or {@code postgres}. */
    String name();

    /** The id that the operating system knows it by; 0 while it does not run. */
    long pid();

    /** The file to which everything is added that it says. */
    Path log();

    /** How often it was started. */
    int starts();

    /** Starts it, and completes when it is ready; nothing if it runs. Fails if it does not become ready. */
    Future<Void> start();

    /** As {@link #start()}, but for once in another way. Fails if it cannot be started in another way. */
    Future<Void> start(Variation variation);

    /** Ends it in order, as an operator would, and completes when it has ended; nothing if it does not run. */
    Future<Void> stop();

    /** Ends it in the middle of whatever it does, and completes when it has ended. */
    Future<Void> kill();

    /** Lets it stand still, with all its connections open. */
    Future<Void> freeze();

    /** Lets it go on. */
    Future<Void> thaw();

    /** Looks once whether it is ready for work; never fails. */
    Future<Boolean> isReady();

    default boolean isRunning() {
        return pid() != 0;
    }
}

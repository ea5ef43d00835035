package io.yeyak.common.embedded;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after a server in place of a person. One that has ended is started again, as is one that runs and has served
 * nobody for a minute and a half: PostgreSQL 18 stays so for ever when its recovery after a crash finds the disk full,
 * even when there is room again, and is there within seconds when it is started anew.
 */
public final class PostgresCaretaker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCaretaker.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration STANDS_STILL = Duration.ofSeconds(90);

    private final EmbeddedPostgres postgres;
    private final Duration betweenLooks;
    private final Duration standsStill;
    private final Thread thread = Thread.ofVirtual().name("postgres-caretaker").unstarted(this::watch);
    private long servedAt = System.nanoTime();

    private PostgresCaretaker(EmbeddedPostgres postgres, Duration betweenLooks, Duration standsStill) {
        this.postgres = postgres;
        this.betweenLooks = betweenLooks;
        this.standsStill = standsStill;
    }

    /** Begins to look after a server that runs. Is to be closed before the server is. */
    public static PostgresCaretaker of(EmbeddedPostgres postgres) {
        return of(postgres, BETWEEN_LOOKS, STANDS_STILL);
    }

    static PostgresCaretaker of(EmbeddedPostgres postgres, Duration betweenLooks, Duration standsStill) {
        var caretaker = new PostgresCaretaker(postgres, betweenLooks, standsStill);
        caretaker.thread.start();
        return caretaker;
    }

    /** Ends; the server stays as it is. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(betweenLooks);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (postgres.serves()) {
                servedAt = System.nanoTime();
            } else if (postgres.processId() == 0) {
                LOG.atWarn().log("PostgreSQL has ended: it is started again");
                startAgain();
            } else if (System.nanoTime() - servedAt > standsStill.toNanos()) {
                LOG.atWarn().log("PostgreSQL runs and does not serve: it is started again");
                postgres.cutOff();
                startAgain();
            }
        } catch (RuntimeException e) {
            // The processes of a killed one take a moment to notice, and until then a new one refuses to start.
            LOG.atWarn().addKeyValue("fault", e).log("PostgreSQL could not be started again yet");
        }
    }

    private void startAgain() {
        postgres.startAgain();
        servedAt = System.nanoTime();
    }
}

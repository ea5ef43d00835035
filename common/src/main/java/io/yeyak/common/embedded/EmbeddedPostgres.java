package io.yeyak.common.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server on the loopback address, as durable as an installed one: what it has committed survives a crash.
 * Everybody needs a password, the superuser as well; each role owns one schema and can see no other. The passwords are
 * made at random and kept in the folder, readable to its owner. All methods block; they are not for an event loop.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String HOST = "127.0.0.1";
    public static final String DATABASE = "yeyak";
    private static final String IS_COUNTING =
            "SELECT 1 WHERE current_setting('shared_preload_libraries') LIKE '%pg_stat_statements%'";
    private static final long END_SECONDS = 60;

    private final Path folder;
    private final boolean throwAway;
    private final FolderLock lock;
    private final PostgresServer server;
    private final Passwords passwords;
    private final int port;
    private final Superuser superuser;
    private Guard guard;
    private boolean closed;

    private EmbeddedPostgres(
            Path folder, boolean throwAway, int wantedPort, ServerUser user, PostgresServer.Setup setup) {
        this.folder = folder;
        this.throwAway = throwAway;
        this.lock = FolderLock.take(folder);
        try {
            this.passwords = new Passwords(folder.resolve("passwords"));
            this.server = new PostgresServer(folder, user, setup);
            server.initialise(passwords.of(Superuser.NAME));
            server.stopIfRunning();
            this.port = Ports.choose(wantedPort, folder.resolve("port"));
            this.superuser = new Superuser(port, passwords.of(Superuser.NAME));
            server.start(port);
            this.guard = Guard.over(server, throwAway ? folder.toString() : "");
        } catch (IOException e) {
            letGo();
            throw new EmbeddedFailure("The folder " + folder + " cannot be used for PostgreSQL: " + e + ".", e);
        } catch (RuntimeException e) {
            letGo();
            throw e;
        }
        createDatabase();
    }

    /** The server on {@code folder}, made at the first time; its port is free when it is made, and kept. */
    public static EmbeddedPostgres open(Path folder) {
        return open(folder, 0);
    }

    /** As {@link #open(Path)}, on the port given. */
    public static EmbeddedPostgres open(Path folder, int port) {
        return open(folder, port, ServerUser.find());
    }

    /** As {@link #open(Path, int)}, and what the server says is added to {@code log}, a file anywhere. */
    public static EmbeddedPostgres open(Path folder, int port, Path log) {
        return open(folder, port, log, List.of());
    }

    /**
     * As {@link #open(Path, int, Path)}, with settings of its own.
     *
     * @param settings besides the usual ones, such as {@code work_mem=8MB}
     */
    public static EmbeddedPostgres open(Path folder, int port, Path log, List<String> settings) {
        return new EmbeddedPostgres(folder, false, port, ServerUser.find(), new PostgresServer.Setup(log, settings));
    }

    static EmbeddedPostgres open(Path folder, int port, ServerUser user) {
        return new EmbeddedPostgres(folder, false, port, user, usual(folder));
    }

    /** A new server whose data are deleted when it is closed, or when this process ends in any way. */
    public static EmbeddedPostgres throwAway() {
        var folder = Trees.temporary("postgres");
        return new EmbeddedPostgres(folder, true, 0, ServerUser.find(), usual(folder));
    }

    private static PostgresServer.Setup usual(Path folder) {
        return new PostgresServer.Setup(folder.resolve("server.log"), List.of());
    }

    public int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    /** The id of the server's first process; 0 if it does not run. */
    public long processId() {
        var id = server.processId();
        return ProcessHandle.of(id).filter(ProcessHandle::isAlive).isPresent() ? id : 0;
    }

    /** Whether it serves connections: it may run, and be busy with what a crash has left behind. */
    public boolean serves() {
        return superuser.isServed();
    }

    /** Ends the server at once, as a power cut would; nothing if it does not run. It can be started again. */
    public synchronized void cutOff() {
        ProcessHandle.of(processId()).ifPresent(first -> {
            var unusedIsAsked = first.destroyForcibly();
            var unusedEnd =
                    first.onExit().orTimeout(END_SECONDS, TimeUnit.SECONDS).join();
        });
    }

    /**
     * Starts a server whose process was killed, on the same port, as after a power cut; nothing if it runs.
     *
     * @throws EmbeddedFailure if it does not start, such as while processes of the killed one are still about to end
     */
    public synchronized void startAgain() {
        if (closed) {
            throw new EmbeddedFailure("This PostgreSQL was closed.");
        }
        if (processId() == 0) {
            guard.close();
            server.start(port);
            guard = Guard.over(server, throwAway ? folder.toString() : "");
        }
    }

    /** Stops the server as an operator would: its connections are cut. It can be started again. */
    public synchronized void stop() {
        guard.close();
        server.stopIfRunning();
    }

    /** Who {@code name} logs in as: a role with a schema of the same name, both made if they are missing. */
    public synchronized PostgresLogin login(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a name for a role: " + name);
        }
        var password = passwords.of(name);
        if (superuser.isNothing(DATABASE, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            superuser.execute(
                    DATABASE,
                    List.of(
                            "CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'",
                            "GRANT CONNECT ON DATABASE " + DATABASE + " TO " + name,
                            "ALTER ROLE " + name + " SET search_path = " + name,
                            "CREATE SCHEMA " + name + " AUTHORIZATION " + name));
        }
        return new PostgresLogin(HOST, port, DATABASE, name, password, name);
    }

    /**
     * As {@link #login}, for somebody who also sees what everybody's statements cost: the figures of the server, and
     * {@code pg_stat_statements} in the schema where the server has loaded it.
     */
    public synchronized PostgresLogin observer(String name) {
        var login = login(name);
        superuser.execute(DATABASE, List.of("GRANT pg_monitor TO " + name));
        if (!superuser.isNothing(DATABASE, IS_COUNTING)) {
            superuser.execute(DATABASE, List.of("CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA " + name));
        }
        return login;
    }

    /**
     * Who {@code name} logs in as at the server that another process runs on {@code folder}; nothing is made.
     *
     * @throws EmbeddedFailure if there is no such login
     */
    public static PostgresLogin loginOfRunning(Path folder, String name) {
        var port = Ports.read(folder.resolve("port"));
        var password = folder.resolve("passwords").resolve(name);
        try {
            if (port == 0 || !Files.exists(password)) {
                throw new EmbeddedFailure("There is no PostgreSQL with a login " + name + " on " + folder + ".");
            }
            return new PostgresLogin(
                    HOST, port, DATABASE, name, Files.readString(password).strip(), name);
        } catch (IOException e) {
            throw new EmbeddedFailure("The file " + password + " cannot be read: " + e + ".", e);
        }
    }

    /** Stops the server; its connections are cut. Again: nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        guard.close();
        try {
            server.stopIfRunning();
        } finally {
            letGo();
        }
    }

    private void letGo() {
        lock.close();
        if (throwAway) {
            Trees.delete(folder);
        }
    }

    private void createDatabase() {
        try {
            if (superuser.isNothing(Superuser.NAME, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                superuser.execute(Superuser.NAME, List.of("CREATE DATABASE " + DATABASE));
            }
            superuser.execute(
                    DATABASE,
                    List.of(
                            "REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC",
                            "REVOKE ALL ON SCHEMA public FROM PUBLIC"));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }
}

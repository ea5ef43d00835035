package io.yeyak.common.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs initdb and pg_ctl on one data folder. */
final class PostgresServer {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    // What must be so for an answered commit to be kept is said here, whatever the defaults are.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC",
            "max_wal_size=512MB",
            "autovacuum_naptime=10s");

    private final Path folder;
    private final Path data;
    private final Path bin;
    private final Path log;
    private final ServerUser user;
    private final List<String> more;

    /**
     * What can differ.
     *
     * @param log what the server says is added to this file
     * @param settings besides the usual ones, which they cannot undo
     */
    record Setup(Path log, List<String> settings) {}

    PostgresServer(Path folder, ServerUser user, Setup setup) {
        this.more = setup.settings();
        this.folder = folder.toAbsolutePath();
        this.data = this.folder.resolve("data");
        this.log = setup.log().toAbsolutePath();
        this.user = user;
        // The user nobody cannot pass through the home of somebody else to his cache.
        var cache = user.ownsFiles() ? this.folder : PostgresBinaries.userCache();
        this.bin = PostgresBinaries.unpackedIn(cache).resolve("bin");
    }

    /** Makes the data folder and the log, unless they are there. */
    void initialise(String password) throws IOException {
        user.mayPass(folder);
        if (!Files.exists(log)) {
            PrivateFile.write(log, "");
        }
        user.give(log);
        if (Files.exists(data.resolve("postgresql.conf"))) {
            return;
        }
        var passwordFile = folder.resolve("initial-password");
        Trees.delete(data);
        Files.createDirectories(data);
        user.give(data);
        try {
            PrivateFile.write(passwordFile, password);
            user.give(passwordFile);
            run("initdb", initialisation(passwordFile), "PostgreSQL could not make its data folder");
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private List<String> initialisation(Path passwordFile) {
        return List.of(
                "--pgdata=" + data,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    void start(int port) {
        var options = new StringBuilder("-p " + port);
        // The usual ones come last, so that nobody can take a promise away.
        Stream.concat(more.stream(), SETTINGS.stream())
                .forEach(setting -> options.append(" -c ").append(setting));
        control("PostgreSQL did not start, see " + log, "start", "-l", log.toString(), "-o", options.toString());
    }

    /** The process id of the server that runs on the data folder; 0 if there is none. */
    long processId() {
        try {
            var file = processFile();
            return Files.exists(file)
                    ? Long.parseLong(Files.readAllLines(file).getFirst().strip())
                    : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    /** There while a server runs. */
    Path processFile() {
        return data.resolve("postmaster.pid");
    }

    /** Stops a server that a killed process of ours has left behind. */
    void stopIfRunning() {
        var running = ProcessHandle.of(processId()).filter(ProcessHandle::isAlive);
        var status = user.command(program("pg_ctl"), List.of("status", "-D", data.toString()));
        if (running.isPresent() && Command.run(folder, PATIENCE, status).status() == 0) {
            stop();
        }
    }

    void stop() {
        control("PostgreSQL did not stop", "stop", "-m", "fast");
    }

    private void control(String failure, String action, String... more) {
        var arguments = new ArrayList<>(List.of(action, "-D", data.toString(), "-w", "-t", "" + PATIENCE.toSeconds()));
        arguments.addAll(List.of(more));
        run("pg_ctl", arguments, failure);
    }

    private void run(String program, List<String> arguments, String failure) {
        var result = Command.run(folder, PATIENCE.plusSeconds(10), user.command(program(program), arguments));
        if (result.status() != 0) {
            var lines = result.output().lines().filter(line -> !line.isBlank()).toList();
            throw new EmbeddedFailure(
                    failure + (lines.isEmpty() ? "." : ": " + lines.getLast().strip()));
        }
    }

    private String program(String name) {
        return bin.resolve(name).toString();
    }
}

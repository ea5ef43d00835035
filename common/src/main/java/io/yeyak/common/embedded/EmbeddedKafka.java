package io.yeyak.common.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker in this process, on the loopback address, whose records are in a folder and survive a restart and a
 * killed process (what the disk had not taken yet is lost with the power, as with any single broker). All methods
 * block; they are not for an event loop.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final boolean throwAway;
    private final FolderLock lock;
    private final Optional<Guard> guard;
    private final List<Listener> listeners;
    private final KafkaRaftServer server;
    private boolean closed;

    /**
     * A way in to the broker; the one in front of it is somebody who passes everything on, or the same port.
     *
     * @param name in capitals, another one for each
     * @param port where the broker listens
     * @param advertised the port that clients of this listener are sent to
     */
    public record Listener(String name, int port, int advertised) {}

    private EmbeddedKafka(Path folder, boolean throwAway, Supplier<List<Listener>> listeners) {
        this.folder = folder;
        this.throwAway = throwAway;
        this.lock = FolderLock.take(folder);
        this.guard = throwAway ? Optional.of(Guard.over(folder)) : Optional.empty();
        try {
            this.listeners = listeners.get();
            var controller = Ports.choose(0, folder.resolve("controller-port"));
            format(folder.resolve("data"));
            this.server = start(folder.resolve("data"), controller);
        } catch (Exception e) {
            letGo();
            throw e instanceof EmbeddedFailure failure
                    ? failure
                    : new EmbeddedFailure("Kafka did not start: " + e.getMessage() + ".", e);
        }
    }

    /** The broker on {@code folder}, made at the first time; its port is free when it is made, and kept. */
    public static EmbeddedKafka open(Path folder) {
        return open(folder, 0);
    }

    /** As {@link #open(Path)}, on the port given. */
    public static EmbeddedKafka open(Path folder, int port) {
        return new EmbeddedKafka(folder, false, () -> usual(folder, port));
    }

    /** As {@link #open(Path)}, with listeners of its own; the first one is the broker's. */
    public static EmbeddedKafka open(Path folder, List<Listener> listeners) {
        var all = List.copyOf(listeners);
        return new EmbeddedKafka(folder, false, () -> all);
    }

    /** A new broker whose records are deleted when it is closed, or when this process ends in any way. */
    public static EmbeddedKafka throwAway() {
        var folder = Trees.temporary("kafka");
        return new EmbeddedKafka(folder, true, () -> usual(folder, 0));
    }

    private static List<Listener> usual(Path folder, int wantedPort) {
        var port = Ports.choose(wantedPort, folder.resolve("port"));
        return List.of(new Listener("PLAINTEXT", port, port));
    }

    /** What a client is told: host and port. */
    public String bootstrapServers() {
        return HOST + ":" + listeners.getFirst().advertised();
    }

    Path folder() {
        return folder;
    }

    /** Stops the broker. Again: nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            letGo();
        }
    }

    private void letGo() {
        lock.close();
        guard.ifPresent(called -> {
            Trees.delete(folder);
            called.close();
        });
    }

    private static void format(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        var formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true);
        formatter.addDirectory(data.toString());
        formatter.run();
    }

    private KafkaRaftServer start(Path data, int controller) {
        var broker = new KafkaRaftServer(new KafkaConfig(properties(data, controller), false), Time.SYSTEM);
        try {
            broker.startup();
            return broker;
        } catch (RuntimeException | Error e) {
            broker.shutdown();
            broker.awaitShutdown();
            throw e;
        }
    }

    private Map<String, Object> properties(Path data, int controller) {
        var p = new HashMap<String, Object>();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@" + HOST + ":" + controller);
        p.put(
                "listeners",
                joined(way -> way.name() + "://" + HOST + ":" + way.port()) + ",CONTROLLER://" + HOST + ":"
                        + controller);
        p.put("advertised.listeners", joined(way -> way.name() + "://" + HOST + ":" + way.advertised()));
        p.put("listener.security.protocol.map", joined(way -> way.name() + ":PLAINTEXT") + ",CONTROLLER:PLAINTEXT");
        p.put("controller.listener.names", "CONTROLLER");
        p.put("inter.broker.listener.name", listeners.getFirst().name());
        p.put("log.dirs", data.toString());
        p.put("auto.create.topics.enable", "false");
        for (var internal : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.put(internal + ".replication.factor", "1");
            p.put(internal + ".num.partitions", "4");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
        // By default 100 MB, and what is not compacted yet is read at each start before any group has its coordinator.
        p.put("offsets.topic.segment.bytes", "" + 1024 * 1024);
        // A consumer that was away for long goes on where it stopped.
        p.put("offsets.retention.minutes", "" + 366 * 24 * 60);
        // Of these each listener has its own.
        p.put("num.network.threads", listeners.size() == 1 ? "2" : "1");
        p.put("num.io.threads", "2");
        // By default 128 MB.
        p.put("log.cleaner.dedupe.buffer.size", "" + 8 * 1024 * 1024);
        // Heartbeats are late where the machine is busy with something else, and without them a broker is fenced: no
        // partition has a leader then, though nobody else could be it. One that is kept has a shorter session all the
        // same, because its start after a kill waits until the session of the killed one has run out.
        p.put("broker.session.timeout.ms", throwAway ? "60000" : "4000");
        p.put("broker.heartbeat.interval.ms", "1000");
        return p;
    }

    private String joined(Function<Listener, String> words) {
        return listeners.stream().map(words).collect(Collectors.joining(","));
    }
}

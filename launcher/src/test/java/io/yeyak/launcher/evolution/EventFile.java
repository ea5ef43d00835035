package io.yeyak.launcher.evolution;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The sample and the schema of one type of event.
 *
 * @param source the context that publishes it
 * @param type such as {@code TicketsHeld.v1}
 */
record EventFile(String source, String type, String sample, String schema) {

    /** As today's writers write them: tests of their modules see to that. */
    static final String TODAY = "/contracts/events/";

    /** As they were when the type was first released. */
    static final String RELEASED = "/released/events/";

    private static final List<String> SOURCES = List.of("reservation", "ticket", "payment");
    private static final String SAMPLE = ".sample.json";
    private static final String SCHEMA = ".schema.json";

    /** All that are in a folder of the class path. */
    static List<EventFile> in(String folder) {
        return SOURCES.stream()
                .flatMap(source -> of(source, folder + source).stream())
                .toList();
    }

    private static List<EventFile> of(String source, String folder) {
        var place = Objects.requireNonNull(EventFile.class.getResource(folder), folder);
        try {
            var uri = place.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(source, Path.of(uri));
            }
            try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(source, jar.getPath(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<EventFile> read(String source, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SAMPLE))
                    .sorted()
                    .map(file -> read(source, folder, file))
                    .toList();
        }
    }

    private static EventFile read(String source, Path folder, Path sample) {
        try {
            var type = sample.getFileName().toString().replace(SAMPLE, "");
            return new EventFile(
                    source, type, Files.readString(sample), Files.readString(folder.resolve(type + SCHEMA)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String topic() {
        return source + ".events";
    }

    JsonObject json() {
        return new JsonObject(sample);
    }

    @Override
    public String toString() {
        return type;
    }
}

package io.yeyak.launcher.drill.history;

import io.yeyak.common.json.Json;
import io.yeyak.common.json.MalformedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads histories that were kept. */
public final class Histories {

    private Histories() {}

    /**
     * Reads a history line by line, without ever having all of it. A last line that was not written to its end is left
     * out: the drill was ended while it wrote. Blocks.
     *
     * @throws IllegalArgumentException if it is no history; the message names the line
     * @throws UncheckedIOException if it cannot be read
     */
    public static void read(Path path, History into) {
        try (var lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            long number = 1;
            var line = lines.readLine();
            while (line != null) {
                var next = lines.readLine();
                note(line, number, next == null && isCut(path), into);
                line = next;
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the history " + path, e);
        }
    }

    private static void note(String line, long number, boolean mayBeCut, History into) {
        try {
            into.note(Json.decode(line.getBytes(StandardCharsets.UTF_8), Entry.class));
        } catch (MalformedJson e) {
            if (!mayBeCut) {
                throw new IllegalArgumentException("line " + number + " is none of a history: " + e.getMessage(), e);
            }
        }
    }

    private static boolean isCut(Path path) throws IOException {
        try (var file = Files.newByteChannel(path)) {
            if (file.size() == 0) {
                return true;
            }
            var last = ByteBuffer.allocate(1);
            return file.position(file.size() - 1).read(last) == 1 && last.get(0) != '\n';
        }
    }
}

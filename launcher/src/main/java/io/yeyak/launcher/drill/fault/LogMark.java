package io.yeyak.launcher.drill.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place in a log file, to which something is added all the time. */
record LogMark(Path file, long bytes) {

    /** Where it ends now; it may come later. */
    static LogMark atEndOf(Path file) throws IOException {
        return new LogMark(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** How many lines with that text there are behind this place. */
    long linesSince(String text) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var channel = Files.newByteChannel(file)) {
            channel.position(bytes);
            var reader = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), UTF_8));
            return reader.lines().filter(line -> line.contains(text)).count();
        }
    }
}

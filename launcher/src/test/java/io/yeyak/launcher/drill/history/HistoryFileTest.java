package io.yeyak.launcher.drill.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noted can be read again. */
class HistoryFileTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void givesBackWhatWasNotedInItsOrder() {
        var lines = IntStream.range(0, 5_000)
                .mapToObj(number -> Entry.of(NOON.plusMillis(number), "ann", Op.PLACE, Type.OK)
                        .by("key-" + number)
                        .of("r" + number)
                        .of(new Order("show", "type", 2))
                        .with(new Answer(
                                202, Optional.empty(), Optional.of("REQUESTED"), Optional.of(1L), Optional.empty(), 1))
                        .with(Facts.of(new Stock("type", 10, 8, 2, 0))))
                .toList();

        write(lines);

        assertThat(read()).isEqualTo(lines);
    }

    @Test
    void leavesOutALineThatWasCutOffAtTheEnd() throws Exception {
        var line = Entry.of(NOON, "ann", Op.PLACE, Type.INVOKE);
        write(List.of(line));
        Files.writeString(file(), Files.readString(file()) + "{\"t\":\"2030-");

        assertThat(read()).containsExactly(line);
    }

    @Test
    void saysWhichLineIsNone() throws Exception {
        write(List.of(Entry.of(NOON, "ann", Op.PLACE, Type.INVOKE)));
        Files.writeString(file(), Files.readString(file()) + "once upon a time\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    private Path file() {
        return folder.resolve("history.jsonl");
    }

    private void write(List<Entry> lines) {
        var history = HistoryFile.create(vertx, file()).await();
        lines.forEach(history::note);
        history.close().await();
    }

    private List<Entry> read() {
        var lines = new ArrayList<Entry>();
        Histories.read(file(), lines::add);
        return lines;
    }
}

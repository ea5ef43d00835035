package io.yeyak.launcher.drill.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogMarkTest {

    @TempDir
    Path folder;

    @Test
    void countsOnlyWhatWasAddedSince() throws IOException {
        Path log = folder.resolve("server.log");
        Files.writeString(log, "is full\nis full\n");
        LogMark mark = LogMark.atEndOf(log);

        assertThat(mark.linesSince("full")).isZero();

        Files.writeString(log, "is full\nis empty\nfull it is, fully\n", StandardOpenOption.APPEND);
        assertThat(mark.linesSince("full")).isEqualTo(2);
    }

    @Test
    void countsEverythingInALogThatComesLater() throws IOException {
        Path log = folder.resolve("server.log");
        LogMark mark = LogMark.atEndOf(log);
        assertThat(mark.linesSince("full")).isZero();

        Files.writeString(log, "is full\n");

        assertThat(mark.linesSince("full")).isEqualTo(1);
    }
}

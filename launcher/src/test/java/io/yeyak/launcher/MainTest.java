package io.yeyak.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void saysItsName() {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            Main.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(UTF_8)).isEqualToIgnoringNewLines("Yeyak");
    }
}

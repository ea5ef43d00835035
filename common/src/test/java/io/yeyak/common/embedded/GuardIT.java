package io.yeyak.common.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.fixture.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardIT {

    @TempDir
    Path folder;

    @Test
    void deletesWhatAKilledProcessLeavesBehind() throws Exception {
        Path litter = folder.resolve("litter");
        Files.createDirectories(litter.resolve("data"));
        Process doomed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Doomed.class.getName(),
                        litter.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(doomed.getInputStream().read()).isEqualTo('!');
        assertThat(litter).exists();

        assertThat(doomed.destroyForcibly().waitFor()).isNotZero();

        Eventually.holds("it is deleted", () -> Files.notExists(litter));
        assertThat(folder).exists();
    }

    /** Has its folder guarded, says so, and waits for its end. */
    static final class Doomed {

        private Doomed() {}

        public static void main(String[] words) throws IOException {
            try (Guard guard = Guard.over(Path.of(words[0]))) {
                assertThat(guard).isNotNull();
                System.out.print('!');
                System.out.flush();
                assertThat(System.in.read()).isNegative();
            }
        }
    }
}

package io.yeyak.launcher.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yeyak.launcher.process.Release;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleasesIT {

    private static final Release OWN = Release.own();

    @Test
    void beginsWithThePreviousOneAndGoesToAndFro() {
        var previous = new Release("0.0.1", Path.of("previous.jar"), OWN.classPath());
        var releases = new Releases(Optional.of(previous));

        assertThat(releases.now()).isEqualTo(previous);
        assertThat(releases.change()).contains(OWN);
        assertThat(releases.now()).isEqualTo(OWN);
        assertThat(releases.change()).contains(previous);
        assertThat(releases.now()).isEqualTo(previous);
    }

    @Test
    void tellsAReleaseWhatItKnowsAlone() {
        var previous = new Release("0.0.1", Path.of("previous.jar"), OWN.classPath());
        var known = new Releases(Optional.of(previous)).of(previous);

        assertThat(known.has("payment.sandbox.api-key")).isTrue();
        assertThat(known.has("kafka.properties.security.protocol")).isTrue();
        assertThat(known.has("payment.sandbox.came-later")).isFalse();
    }

    @Test
    void staysWhatItIsWithoutAnother() {
        var releases = new Releases(Optional.empty());

        assertThat(releases.change()).isEmpty();
        assertThat(releases.now()).isEqualTo(OWN);
    }

    @Test
    void refusesOneThatDoesNotStart() {
        var broken = new Release("0.0.1", Path.of("broken.jar"), "no-such.jar");

        assertThatThrownBy(() -> new Releases(Optional.of(broken)))
                .hasMessageContaining("0.0.1 of broken.jar does not say which settings it knows");
    }
}

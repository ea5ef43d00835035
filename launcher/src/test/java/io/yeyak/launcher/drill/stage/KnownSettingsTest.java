package io.yeyak.launcher.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.settings.Listing;
import io.yeyak.launcher.settings.Sources;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {

    @Test
    void readsWhatTheCommandLists() {
        var known = KnownSettings.in(String.join("\n", Listing.of(new Sources())));

        assertThat(known)
                .contains("roles", "node.name", "http.port", "ticket.database.password", "cluster.event-bus.port")
                .contains("payment.sandbox.api-key", "kafka.bootstrap-servers")
                .doesNotContain("expected", "environment");
    }

    @Test
    void knowsNothingElse() {
        assertThat(KnownSettings.in("# a.b = c\n#d.e =\nf.g-h = 3   # from a file\nnonsense\n"))
                .containsExactlyInAnyOrder("d.e", "f.g-h");
    }

    @Test
    void theReleaseThatPutsUpTheStageKnowsAll() {
        assertThat(KnownSettings.all().has("what.comes")).isTrue();
    }
}

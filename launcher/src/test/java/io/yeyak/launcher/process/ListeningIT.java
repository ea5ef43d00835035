package io.yeyak.launcher.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.settings.Settings;
import io.yeyak.launcher.settings.SettingsReader;
import io.yeyak.launcher.settings.Sources;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListeningIT {

    @Test
    void saysWhichSettingsNameAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Listening.check(settings(taken.getLocalPort(), taken.getLocalPort())))
                    .hasMessage("This process cannot listen:\n"
                            + "  http.port (127.0.0.1:" + taken.getLocalPort() + "): Address already in use\n"
                            + "  cluster.port (127.0.0.1:" + taken.getLocalPort() + "): Address already in use");
        }
    }

    @Test
    void isContentWithPortsThatAreFree() {
        assertThatCode(() -> Listening.check(settings(Ports.free(), Ports.free())))
                .doesNotThrowAnyException();
    }

    private static Settings settings(int http, int cluster) {
        return SettingsReader.read(new Sources()
                .flags(List.of(
                        "roles=gateway",
                        "oidc.issuer=http://localhost:1",
                        "http.host=127.0.0.1",
                        "http.port=" + http,
                        "management.host=127.0.0.1",
                        "management.port=0",
                        "cluster.port=" + cluster,
                        "cluster.event-bus.port=" + Ports.free())));
    }
}

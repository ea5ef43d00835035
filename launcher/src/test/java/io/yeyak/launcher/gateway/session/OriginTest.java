package io.yeyak.launcher.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080",
        "https://Tickets.example, https://tickets.example",
        "https://tickets.example:443/booking, https://tickets.example",
        "http://tickets.example:80, http://tickets.example",
        "http://tickets.example:443, http://tickets.example:443"
    })
    void isSpelledAsBrowsersDo(URI address, String origin) {
        assertThat(Origin.of(address).text()).isEqualTo(origin);
    }
}

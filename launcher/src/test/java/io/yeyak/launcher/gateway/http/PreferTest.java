package io.yeyak.launcher.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=5 | 5",
                "wait=0 | 0",
                "wait=30 | 30",
                "wait=31 | 30",
                "wait=999999 | 30",
                "WAIT = 7 | 7",
                "wait=\"8\" | 8",
                "respond-async, wait=9 | 9",
                "wait=3, wait=9 | 3",
                "wait=4; foo=bar | 4"
            })
    void grantsAWaitUpToHalfAMinute(String header, int seconds) {
        assertThat(Prefer.waitSeconds(header)).hasValue(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "respond-async", "wait", "wait=", "wait=soon", "wait=-1", "wait=1.5", "wait=12345678"})
    void ignoresWhatItDoesNotUnderstand(String header) {
        assertThat(Prefer.waitSeconds(header)).isEmpty();
    }

    @Test
    void nothingIsPreferredWithoutTheHeader() {
        assertThat(Prefer.waitSeconds(null)).isEmpty();
    }
}

package io.yeyak.launcher.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/shows/0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00",
                "/console/reservations?state=HELD&showId=1#row-2",
                "/shows?name=%EB%B0%A4"
            })
    void aPathOfOursIsKept(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "shows",
                "//evil.example/",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/shows\\..\\x",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                "/sign-in?back=/",
                "/sign-out",
                "/%zz"
            })
    void anythingElseBecomesTheFirstPage(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }

    @Test
    void aPathOfAnyLengthIsNotCarriedAround() {
        assertThat(LocalPath.of("/" + "x".repeat(2000))).isEqualTo("/");
    }

    @Test
    void theConsoleTellsOfProblemsWithItsOwnPages() {
        assertThat(LocalPath.telling("/console/shows", "x")).isEqualTo("/console?problem=x");
        assertThat(LocalPath.telling("/consoles", "x")).isEqualTo("/?problem=x");
    }
}

package io.yeyak.launcher.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.bus.Meta;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @Test
    void isTheVersionWhereThereIsNoOther() {
        assertThat(EntityTag.of(Map.of(Meta.VERSION, "12"))).contains("\"12\"");
    }

    @Test
    void isTheOneThatTheAnswerBrings() {
        assertThat(EntityTag.of(Map.of(Meta.VERSION, "12", Meta.ETAG, "abc"))).contains("\"abc\"");
        assertThat(EntityTag.of(Map.of(Meta.ETAG, "\"abc\""))).contains("\"abc\"");
    }

    @Test
    void isNoneWithoutEither() {
        assertThat(EntityTag.of(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "W/\"12\"", "\"1\", \"12\"", "\"1\",W/\"12\" , \"3\"", "*", " * "})
    void isFoundAmongThoseTheClientHas(String header) {
        assertThat(EntityTag.isAmong("\"12\"", header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "\"1\"", "\"123\"", "\"1\", \"2\"", "**"})
    void isNotFoundAmongOthers(String header) {
        assertThat(EntityTag.isAmong("\"12\"", header)).isFalse();
    }

    @Test
    void isNotFoundWhereTheClientHasNone() {
        assertThat(EntityTag.isAmong("\"12\"", null)).isFalse();
    }
}

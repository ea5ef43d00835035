package io.yeyak.launcher.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.outcome.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KindsTest {

    @ParameterizedTest
    @CsvSource({
        "INVALID, 400",
        "UNAUTHENTICATED, 401",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "UNPROCESSABLE, 422",
        "TOO_MANY, 429",
        "INTERNAL, 500",
        "UNAVAILABLE, 503"
    })
    void eachKindHasItsStatus(Kind kind, int status) {
        assertThat(Kinds.status(kind)).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void eachKindHasATitle(Kind kind) {
        assertThat(Kinds.title(Kinds.status(kind))).isNotBlank();
    }
}

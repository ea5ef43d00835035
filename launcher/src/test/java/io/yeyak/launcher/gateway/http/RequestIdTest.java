package io.yeyak.launcher.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.time.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    private static final String TRACEPARENT = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";

    @Test
    void isTheClientsWhereItIsUsable() {
        assertThat(RequestId.of("order-42.a_B", Ids.system())).isEqualTo("order-42.a_B");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "with blank", "new\nline-new", "<script>alert(1)</script>"})
    void isANewOneOtherwise(String offered) {
        assertThat(RequestId.of(offered, Ids.system())).matches("[0-9a-f-]{36}");
    }

    @Test
    void theClientsTraceGoesOn() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(RequestId.traceparent(trace, Ids.system())).isEqualTo(trace);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void aNewTraceBeginsOtherwise(String offered) {
        assertThat(RequestId.traceparent(offered, Ids.system())).matches(TRACEPARENT);
    }
}

package io.yeyak.ticketlist.adapter.in.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.ticketlist.application.port.Feed.Slice;
import io.yeyak.ticketlist.application.port.Frame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FeedJsonTest {

    @Test
    void framesArePassedOnAsTheyAre() {
        Slice slice = new Slice(
                7,
                12,
                Optional.of(3L),
                List.of(
                        new Frame(11, "show:1", Optional.empty(), 4, "{\"a\":1}"),
                        new Frame(12, "reservation:2", Optional.of("min\"ji"), 5, "{}")));
        assertThat(text(slice))
                .isEqualTo("{\"epoch\":7,\"latest\":12,\"earliest\":3,\"frames\":["
                        + "{\"seq\":11,\"topic\":\"show:1\",\"data\":{\"a\":1}},"
                        + "{\"seq\":12,\"topic\":\"reservation:2\",\"customerId\":\"min\\\"ji\",\"data\":{}}]}");
    }

    @Test
    void nothingIsNothing() {
        assertThat(text(new Slice(7, 0, Optional.empty(), List.of())))
                .isEqualTo("{\"epoch\":7,\"latest\":0,\"frames\":[]}");
    }

    private static String text(Slice slice) {
        return new String(FeedJson.write(slice), StandardCharsets.UTF_8);
    }
}

package io.yeyak.ticketlist.adapter.in.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.ticketlist.application.port.Rendered;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonRendererTest {

    private final JsonRenderer renderer = new JsonRenderer();

    @Test
    void aPageIsMadeOfItsItems() {
        assertThat(text(renderer.page(List.of("{\"a\":1}", "{\"b\":2}"), Optional.of("abc"))))
                .isEqualTo("{\"items\":[{\"a\":1},{\"b\":2}],\"nextCursor\":\"abc\"}");
        assertThat(text(renderer.page(List.of(), Optional.empty()))).isEqualTo("{\"items\":[]}");
    }

    @Test
    void theSameAnswerHasTheSameTagAndAnotherAnother() {
        Rendered one = renderer.item("{\"a\":1}");
        assertThat(one.etag())
                .matches("\"[A-Za-z0-9_-]{22}\"")
                .isEqualTo(renderer.item("{\"a\":1}").etag());
        assertThat(one.etag()).isNotEqualTo(renderer.item("{\"a\":2}").etag());
    }

    private static String text(Rendered rendered) {
        return new String(rendered.body(), StandardCharsets.UTF_8);
    }
}

package io.yeyak.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.demo.DemoShow.TicketType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoShowsTest {

    private static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void areTheSameForTheSameMoment() {
        assertThat(DemoShows.at(BEGIN)).isEqualTo(DemoShows.at(BEGIN)).hasSize(8);
    }

    @Test
    void areSoldBeforeTheyStart() {
        assertThat(DemoShows.at(BEGIN).values()).allSatisfy(show -> {
            assertThat(show.startsAt()).isAfter(BEGIN);
            assertThat(show.ticketTypes())
                    .allSatisfy(type -> assertThat(type.saleEndsAt())
                            .isBefore(show.startsAt())
                            .isAfter(type.saleStartsAt())
                            .isAfter(BEGIN));
        });
    }

    @Test
    void startAtTheHourOfTheirVenueAlsoWhereTheClocksChangeMeanwhile() {
        var beforeTheChange = Instant.parse("2026-10-20T10:00:00Z");

        var start = DemoShows.at(beforeTheChange).get("night-ferries").startsAt();

        assertThat(start.atZone(ZoneId.of("America/New_York")).getHour()).isEqualTo(20);
    }

    @Test
    void showEveryKindOfSale() {
        var types = types().toList();

        assertThat(types).extracting(type -> type.price().currency()).contains("KRW", "USD");
        assertThat(types).extracting(type -> type.approvalMode().orElse("AUTO")).contains("AUTO", "MANUAL", "RULES");
        assertThat(types).anyMatch(type -> type.saleStartsAt().isAfter(BEGIN));
        assertThat(types).anyMatch(type -> type.price().isZero());
        assertThat(types).anyMatch(type -> type.capacity() <= 12);
    }

    private static Stream<TicketType> types() {
        return DemoShows.at(BEGIN).values().stream().map(DemoShow::ticketTypes).flatMap(List::stream);
    }
}

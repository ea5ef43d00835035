package io.yeyak.ticketlist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShowViewTest {

    private static final ShowView BLANK = ShowView.blank(Sample.SHOW);

    @Test
    void theNewestSnapshotCountsWithItsMoment() {
        ShowView view = after(after(BLANK, 500, 1), 488, 2);
        assertThat(view.version()).isEqualTo(2);
        assertThat(view.registeredAt()).contains(Sample.NOON.plusSeconds(1));
        assertThat(view.news()).contains(new ShowView.Told(Sample.show("ON_SALE", 488, 2), Sample.NOON.plusSeconds(2)));
    }

    @Test
    void anOlderOneHasNoEffect() {
        ShowView view = after(BLANK, 488, 2);
        assertThat(after(view, 500, 1)).isEqualTo(view);
        assertThat(after(view, 500, 2)).isEqualTo(view);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,false", "ON_SALE,true", "PAUSED,true", "CLOSED,true", "CANCELLED,true", "SECRET,false"})
    void everybodyMayKnowOfAShowThatWasPublished(String status, boolean expected) {
        assertThat(new ShowStatus(status).isPublic()).isEqualTo(expected);
    }

    @Test
    void anEventOfAReservationSaysNothingOfAShow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ((View) BLANK).after(Sample.held(), Sample.nth("ticket", 1)))
                .withMessageContaining("SomethingHappened");
    }

    private static ShowView after(ShowView view, int available, long version) {
        ShowEvent event = new ShowEvent(Sample.show("ON_SALE", available, version), Optional.empty());
        return view.after(event, Sample.nth("ticket", version));
    }
}

package io.yeyak.ticketlist.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.json.Json;
import io.yeyak.ticketlist.domain.HoldSide;
import io.yeyak.ticketlist.domain.PaymentSide;
import io.yeyak.ticketlist.domain.ReservationSide;
import io.yeyak.ticketlist.domain.ReservationView;
import io.yeyak.ticketlist.domain.Sample;
import org.junit.jupiter.api.Test;

/** What is stored comes back as it was. */
final class SidesJsonTest {

    @Test
    void everySideComesBack() {
        Sample.anyViews(500).forEach(SidesJsonTest::assertComesBack);
        assertComesBack(ReservationView.blank(Sample.RESERVATION));
    }

    private static void assertComesBack(ReservationView view) {
        assertThat(Json.decode(Json.encode(view.reservation()), ReservationSide.class))
                .isEqualTo(view.reservation());
        assertThat(Json.decode(Json.encode(view.hold()), HoldSide.class)).isEqualTo(view.hold());
        assertThat(Json.decode(Json.encode(view.payment()), PaymentSide.class)).isEqualTo(view.payment());
    }
}

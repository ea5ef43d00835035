package io.yeyak.ticketlist.adapter.in.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yeyak.common.bus.Request;
import io.yeyak.common.event.Actor;
import io.yeyak.ticketlist.application.Audience;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ParametersTest {

    @Test
    void whatIsMissingHasItsDefault() {
        Parameters none = parameters(Actor.customer("minji"), Map.of("cursor", ""));
        assertThat(none.page().limit()).isEqualTo(50);
        assertThat(none.page().cursor()).isEmpty();
        assertThat(none.pause()).isZero();
    }

    @Test
    void limitsHaveLimits() {
        assertThat(limit("0")).isEqualTo(1);
        assertThat(limit("100")).isEqualTo(100);
        assertThat(limit("999999999999")).isEqualTo(100);
    }

    @Test
    void nobodyIsKeptWaitingLongerThanItsPatience() {
        assertThat(parameters(Actor.customer("minji"), Map.of("wait", "2")).pause())
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(parameters(Actor.customer("minji"), Map.of("wait", "30")).pause())
                .isEqualTo(Duration.ofMillis(4_500));
    }

    @Test
    void onlyAdministratorsAreAdministrators() {
        assertThat(parameters(Actor.admin("a"), Map.of()).audience()).isEqualTo(new Audience.Administrator());
        assertThat(parameters(Actor.customer("c"), Map.of()).audience()).isEqualTo(new Audience.Customer("c"));
        assertThat(parameters(Actor.system("s"), Map.of()).audience()).isEqualTo(new Audience.Customer("s"));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        Parameters odd = parameters(Actor.customer("minji"), Map.of("limit", "many", "showId", "one"));
        assertThatExceptionOfType(Parameters.Unreadable.class)
                .isThrownBy(odd::page)
                .withMessageStartingWith("limit");
        assertThatExceptionOfType(Parameters.Unreadable.class)
                .isThrownBy(() -> odd.id("showId"))
                .withMessageStartingWith("showId");
        assertThatExceptionOfType(Parameters.Unreadable.class)
                .isThrownBy(() -> odd.id("reservationId"))
                .withMessageStartingWith("reservationId");
    }

    private static int limit(String limit) {
        return parameters(Actor.customer("minji"), Map.of("limit", limit))
                .page()
                .limit();
    }

    private static Parameters parameters(Actor actor, Map<String, String> parameters) {
        return new Parameters(
                new Request(actor, parameters, Optional.empty(), Duration.ofSeconds(5), Optional.empty(), new byte[0]));
    }
}

package io.yeyak.launcher.gateway.live;

import static io.yeyak.common.fixture.Replies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.identity.Caller;
import io.yeyak.launcher.gateway.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {

    private static final String SHOW = "show:0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00";
    private static final String OTHER_SHOW = "show:0193a1f4-7d10-7c58-a5a0-1f0e6c2b9aff";
    private static final String RESERVATION = "reservation:6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40";

    private static final Optional<Caller> NOBODY = Optional.empty();
    private static final Optional<Caller> KIM = caller("kim", Role.CUSTOMER);
    private static final Optional<Caller> LEE = caller("lee", Role.CUSTOMER);
    private static final Optional<Caller> BOSS = caller("boss", Role.ADMIN);

    @ParameterizedTest
    @CsvSource({
        "shows, ok, ok, ok",
        SHOW + ", ok, ok, ok",
        RESERVATION + ", token-missing, ok, ok",
        "reservations, token-missing, ok, topic-forbidden",
        "admin, token-missing, topic-forbidden, ok"
    })
    void eachTopicIsForThoseItIsFor(String topic, String nobody, String customer, String admin) {
        assertThat(verdict(NOBODY, topic)).isEqualTo(nobody);
        assertThat(verdict(KIM, topic)).isEqualTo(customer);
        assertThat(verdict(BOSS, topic)).isEqualTo(admin);
    }

    @Test
    void oneForbiddenTopicIsEnough() {
        assertThat(verdict(KIM, SHOW, "admin")).isEqualTo("topic-forbidden");
    }

    @Test
    void whoHasNoRoleListensToShowsOnly() {
        Optional<Caller> guest = Optional.of(new Caller("guest", Set.of(), Instant.MAX));

        assertThat(verdict(guest, "shows")).isEqualTo("ok");
        assertThat(verdict(guest, RESERVATION)).isEqualTo("topic-forbidden");
    }

    @Test
    void showsAreHeardOfByTheirTopicAndByAllShows() {
        Frame frame = frame(SHOW, Optional.empty());

        assertThat(listening(NOBODY, "shows").wants(frame)).isTrue();
        assertThat(listening(NOBODY, SHOW).wants(frame)).isTrue();
        assertThat(listening(NOBODY, OTHER_SHOW).wants(frame)).isFalse();
        assertThat(listening(KIM, "reservations").wants(frame)).isFalse();
    }

    @Test
    void aReservationIsHeardOfByItsCustomerAndByAdministrators() {
        Frame frame = frame(RESERVATION, Optional.of("kim"));

        assertThat(listening(KIM, RESERVATION).wants(frame)).isTrue();
        assertThat(listening(KIM, "reservations").wants(frame)).isTrue();
        assertThat(listening(BOSS, RESERVATION).wants(frame)).isTrue();
        assertThat(listening(BOSS, "admin").wants(frame)).isTrue();
        assertThat(listening(BOSS, "shows").wants(frame)).isFalse();
    }

    @Test
    void aReservationIsNotHeardOfByAnybodyElse() {
        Frame frame = frame(RESERVATION, Optional.of("kim"));

        assertThat(listening(LEE, RESERVATION).wants(frame)).isFalse();
        assertThat(listening(LEE, "reservations").wants(frame)).isFalse();
        assertThat(listening(LEE, RESERVATION).wants(frame(RESERVATION, Optional.empty())))
                .isFalse();
    }

    @Test
    void whatIsForAdministratorsIsNotHeardOfByCustomers() {
        Frame frame = frame("admin", Optional.of("kim"));

        assertThat(listening(BOSS, "admin").wants(frame)).isTrue();
        assertThat(listening(KIM, "reservations", RESERVATION, "shows").wants(frame))
                .isFalse();
    }

    @Test
    void everyoneWhoWantsToHearIsFound() {
        Frame frame = frame(RESERVATION, Optional.of("kim"));
        for (Subscription subscription :
                List.of(listening(KIM, RESERVATION), listening(KIM, "reservations"), listening(BOSS, "admin"))) {
            assertThat(subscription.keys()).containsAnyElementsOf(Subscription.keys(frame));
        }
        assertThat(listening(NOBODY, "shows").keys())
                .containsAnyElementsOf(Subscription.keys(frame(SHOW, Optional.empty())));
    }

    private static Subscription listening(Optional<Caller> caller, String... topics) {
        return done(Subscription.of(List.of(topics), caller));
    }

    private static String verdict(Optional<Caller> caller, String... topics) {
        return switch (Subscription.of(List.of(topics), caller)) {
            case Reply.Done<Subscription> ignored -> "ok";
            case Reply.Refused<Subscription>(Refusal refusal) -> refusal.code();
        };
    }

    private static Optional<Caller> caller(String subject, Role role) {
        return Optional.of(new Caller(subject, Set.of(role), Instant.MAX));
    }

    private static Frame frame(String topic, Optional<String> customer) {
        return new Frame(7, topic, customer, Buffer.buffer());
    }
}

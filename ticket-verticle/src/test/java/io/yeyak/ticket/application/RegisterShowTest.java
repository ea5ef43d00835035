package io.yeyak.ticket.application;

import static io.yeyak.common.fixture.Replies.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.time.Ids;
import io.yeyak.ticket.domain.ApprovalTerms;
import io.yeyak.ticket.domain.PurchaseLimits;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowStatus;
import io.yeyak.ticket.domain.Stock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisterShowTest {

    private static final Cause.Asked ADMIN = Cause.asked(Actor.admin("b2a1f7c0"));
    private static final String SHOW = """
            {"title": {"ko": "서울의 밤", "en": "Seoul Night"}, "venue": {"ko": "올림픽홀", "en": "Olympic Hall"},
             "startsAt": "2027-01-01T10:00:00Z", "timeZone": "Asia/Seoul",
             "cancellationPolicy": [{"beforeStart": "P7D", "refundPercent": 100}],
             "ticketTypes": [%s]}
            """;
    private static final String STANDARD = """
            {"name": {"ko": "일반석", "en": "Standard"}, "price": {"amountMinor": 55000, "currency": "KRW"},
             "capacity": 500, "saleStartsAt": "2026-11-20T01:00:00Z", "saleEndsAt": "2027-01-01T09:00:00Z",
             "maxPerReservation": 4, "maxPerCustomer": 8}
            """;

    private final TicketsInMemory tickets = new TicketsInMemory();
    private final RegisterShow register = new RegisterShow(tickets, Ids.system());

    @Test
    void registersADraftOnTheUsualTerms() {
        Show registered = done(register(ADMIN, "k1", SHOW.formatted(STANDARD)));

        assertThat(registered.status()).isEqualTo(ShowStatus.DRAFT);
        assertThat(registered.version()).isEqualTo(1);
        assertThat(tickets.shows).containsValue(registered);
        var standard = registered.allotments().getFirst();
        assertThat(standard.stock()).isEqualTo(new Stock(500, 0, 0, 0));
        assertThat(standard.type().limits()).isEqualTo(new PurchaseLimits(4, 8));
        assertThat(standard.type().payWithin()).isEqualTo(Duration.ofMinutes(10));
        assertThat(standard.type().approval())
                .isEqualTo(new ApprovalTerms(
                        ApprovalTerms.Mode.AUTO,
                        0,
                        Duration.ofHours(24),
                        ApprovalTerms.Timeout.ESCALATE,
                        ApprovalTerms.WhilePending.SOFT));
    }

    @Test
    void givesTheSameShowForTheSameKeyOfTheSameAdministrator() {
        Show first = done(register(ADMIN, "k1", SHOW.formatted(STANDARD)));

        assertThat(done(register(ADMIN, "k1", SHOW.formatted(STANDARD)))).isEqualTo(first);
        assertThat(done(register(ADMIN, "k2", SHOW.formatted(STANDARD))).id()).isNotEqualTo(first.id());
        assertThat(done(register(Cause.asked(Actor.admin("other")), "k1", SHOW.formatted(STANDARD)))
                        .id())
                .isNotEqualTo(first.id());
        assertThat(tickets.events).hasSize(3);
    }

    @Test
    void knowsTimesAsExactlyAsTheyAreKeptSoThatARepetitionIsRecognised() {
        String exact = SHOW.formatted(STANDARD).replace("01:00:00Z", "01:00:00.123456789Z");

        Show registered = done(register(ADMIN, "k1", exact));

        assertThat(registered.allotments().getFirst().type().sale().startsAt())
                .isEqualTo("2026-11-20T01:00:00.123456Z");
    }

    @Test
    void refusesAnotherShowUnderTheSameKey() {
        assertThat(register(ADMIN, "k1", SHOW.formatted(STANDARD))).isInstanceOf(Reply.Done.class);

        Refusal refusal = refusal(register(ADMIN, "k1", SHOW.formatted(STANDARD + "," + STANDARD)));

        assertThat(refusal.kind()).isEqualTo(Kind.UNPROCESSABLE);
        assertThat(refusal.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void refusesAShowThatBreaksARule() {
        for (String bad : List.of(
                SHOW.formatted(STANDARD + "," + STANDARD.replace("KRW", "USD")),
                SHOW.formatted(STANDARD).replace("Asia/Seoul", "Asia/Atlantis"),
                SHOW.formatted(STANDARD).replace("2026-11-20", "2027-11-20"),
                SHOW.formatted(""))) {
            Refusal refusal = refusal(register(ADMIN, "k1", bad));

            assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
            assertThat(refusal.code()).isEqualTo("invalid-show");
        }
    }

    private Reply<Show> register(Cause.Asked cause, String key, String show) {
        ShowRegistration registration = Json.decode(show.getBytes(UTF_8), ShowRegistration.class);
        return register.handle(cause, new RegisterShow.Command(Optional.of(key), registration))
                .result();
    }

    private static Refusal refusal(Reply<Show> reply) {
        return ((Reply.Refused<Show>) reply).refusal();
    }
}

package io.yeyak.ticketlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerdictTest {

    @Test
    void whatIsDoneIsDone() {
        assertThat(Verdict.of(JobKind.APPROVE, 1, new Attempt.Done(Optional.of("sold-out"))))
                .isEqualTo(new Verdict.Settled(ItemOutcome.DONE, Optional.of("sold-out"), Optional.empty()));
    }

    @Test
    void whatDidNotHelpHasFailed() {
        assertThat(outcome(JobKind.REPLAY_PARKED, new Attempt.InVain("parked-again", "Still odd.")))
                .isEqualTo(ItemOutcome.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "CANCEL_RESERVATIONS,CONFLICT,SKIPPED",
        "CANCEL_RESERVATIONS,NOT_FOUND,FAILED",
        "REPLAY_PARKED,NOT_FOUND,SKIPPED",
        "APPROVE,FORBIDDEN,FAILED",
        "DENY,INVALID,FAILED",
        "RETRY_REFUNDS,INTERNAL,FAILED"
    })
    void whatIsRefusedForGoodIsSettled(JobKind kind, Kind why, ItemOutcome outcome) {
        assertThat(outcome(kind, refused(why))).isEqualTo(outcome);
    }

    @Test
    void aContextThatIsAwayIsAskedAgainAndLessOften() {
        assertThat(rest(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(rest(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(rest(Verdict.MOST_TRIES - 1)).isEqualTo(Verdict.LONGEST_REST);
    }

    @Test
    void aContextThatStaysAwayIsGivenUp() {
        assertThat(Verdict.of(JobKind.DENY, Verdict.MOST_TRIES, refused(Kind.UNAVAILABLE)))
                .isEqualTo(new Verdict.Settled(ItemOutcome.FAILED, Optional.of("code"), Optional.of("Detail.")));
    }

    private static Duration rest(int tries) {
        return ((Verdict.Again) Verdict.of(JobKind.DENY, tries, refused(Kind.UNAVAILABLE))).rest();
    }

    private static ItemOutcome outcome(JobKind kind, Attempt attempt) {
        return ((Verdict.Settled) Verdict.of(kind, 1, attempt)).outcome();
    }

    private static Attempt refused(Kind why) {
        return new Attempt.Refused(new Refusal(why, "code", "Detail."));
    }
}

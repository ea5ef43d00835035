package io.yeyak.ticketlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordsTest {

    @Test
    void everyEventHasWordsInBothLanguages() {
        RandomEvents.many().map(Words::of).forEach(words -> {
            assertThat(words.ko()).containsPattern("[가-힣]").endsWith(".");
            assertThat(words.en()).matches("[A-Z].*\\.");
        });
    }

    @Test
    void aKnownReasonIsTranslated() {
        Text words = Words.of(new HoldEvent.TicketHoldRejected(Sample.RESERVATION, Sample.SHOW, "SOLD_OUT"));
        assertThat(words).isEqualTo(new Text("티켓을 선점하지 못했습니다: 매진.", "There are no tickets for it: sold out."));
    }

    @Test
    void aReasonInSomebodysOwnWordsIsSaidAsItIs() {
        Text words = Words.of(
                new HoldEvent.TicketApprovalDenied(Sample.RESERVATION, Sample.SHOW, "admin", "This account resells"));
        assertThat(words.en()).isEqualTo("An administrator denied it: This account resells.");
    }

    @Test
    void noReasonLeavesTheSentenceAlone() {
        Text words = Words.of(new HoldEvent.TicketApprovalDenied(Sample.RESERVATION, Sample.SHOW, "admin", ""));
        assertThat(words.en()).isEqualTo("An administrator denied it.");
    }
}

package io.yeyak.launcher.drill.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Type;
import org.junit.jupiter.api.Test;

/** It comes to rest in time, and the auditor agrees. */
class AtRestTest {

    @Test
    void takesRestAndAGreenAudit() {
        var story = new Story().tells(Op.PHASE, Type.OK, "rest").tells(Op.AUDIT, Type.OK, "STOCK ok");

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesThatItDidNotComeToRest() {
        var story = new Story().tells(Op.PHASE, Type.FAIL, "r1 is still HELD");

        assertThat(story.wrongs()).containsExactly(Wrong.RESTLESS);
    }

    @Test
    void noticesWhatTheAuditorFound() {
        var story = new Story().tells(Op.AUDIT, Type.FAIL, "STOCK 1 VIOLATED");

        assertThat(story.wrongs()).containsExactly(Wrong.AUDITED);
    }
}

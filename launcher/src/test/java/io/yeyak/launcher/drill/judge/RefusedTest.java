package io.yeyak.launcher.drill.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.drill.history.Type;
import org.junit.jupiter.api.Test;

/** Bad requests are refused and leave nothing. */
class RefusedTest {

    @Test
    void takesTheAnswerOfTheContract() {
        var story = new Story().bad("eve", "400 invalid-body", Type.FAIL, Story.answer(400, "invalid-body", "", 0));

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesAnotherAnswer() {
        var story = new Story().bad("eve", "400 invalid-body", Type.FAIL, Story.answer(500, "internal", "", 0));

        assertThat(story.wrongs()).containsExactly(Wrong.MISANSWERED);
    }

    @Test
    void noticesABadRequestThatIsGranted() {
        var story = new Story().bad("eve", "400 invalid-body", Type.OK, Story.answer(202, "", "REQUESTED", 1));

        assertThat(story.wrongs()).containsExactly(Wrong.MISANSWERED);
    }

    @Test
    void noticesWhatABadRequestLeft() {
        var story = new Story()
                .bad("eve", "400 invalid-body", Type.FAIL, Story.answer(400, "invalid-body", "", 0))
                .ends("eve", "r1", "EXPIRED", 1);

        assertThat(story.wrongs()).containsExactly(Wrong.UNASKED, Wrong.LEFT_BEHIND);
    }
}

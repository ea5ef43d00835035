package io.yeyak.launcher.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The shell learns of the end of this process by the end of the pipe, as it does when the guard is closed. */
class GuardIT {

    private static final long PATIENCE_SECONDS = 20;

    @Test
    void endsWhatIsLeftEvenWhenItStandsStill() throws Exception {
        var guard = new Guard();
        Process frozen = guard.launch(sleeper());
        Process awake = guard.launch(sleeper());
        Signals.freeze(frozen.pid());

        guard.close();

        assertThat(frozen.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(awake.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesAloneWhatHasEndedOrIsSpared() throws Exception {
        var guard = new Guard();
        Process stranger = sleeper().start();
        try {
            guard.began(stranger.pid());
            guard.ended(stranger.pid());
            Process spared = guard.launch(sleeper());
            Process other = guard.launch(sleeper());

            guard.endAllBut(spared.pid());

            assertThat(other.isAlive()).isFalse();
            assertThat(spared.isAlive()).isTrue();
            guard.close();
            assertThat(spared.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void startsNothingAfterTheEnd() throws Exception {
        var guard = new Guard();
        guard.close();

        assertThatThrownBy(() -> guard.launch(sleeper())).isInstanceOf(IOException.class);
    }

    private static ProcessBuilder sleeper() {
        return new ProcessBuilder("sleep", "600");
    }
}

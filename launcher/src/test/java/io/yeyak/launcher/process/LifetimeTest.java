package io.yeyak.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LifetimeTest {

    private final List<String> stopped = new ArrayList<>();
    private final StopOrder stops = new StopOrder();

    static List<Throwable> failures() {
        return List.of(new IOException("no such file"), new NoClassDefFoundError("half of the class path is gone"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void stopsWhatIsStartedWhenTheStartFails(Throwable failure) {
        assertThatThrownBy(() -> Lifetime.live(stops, () -> fail(failure), new Nobody()))
                .isSameAs(failure);

        assertThat(stopped).containsExactly("the first part");
    }

    private void fail(Throwable failure) throws Exception {
        stops.add(Stage.READINESS, "the first part", () -> stopped.add("the first part"));
        if (failure instanceof Error error) {
            throw error;
        }
        throw (Exception) failure;
    }

    private static final class Nobody implements Lifetime.Witness {

        @Override
        public void stopping() {
            throw new IllegalStateException("nobody has asked for the end");
        }

        @Override
        public void stopped(boolean clean) {
            throw new IllegalStateException("nobody has asked for the end");
        }
    }
}

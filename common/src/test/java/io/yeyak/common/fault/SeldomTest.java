package io.yeyak.common.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SeldomTest {

    @Test
    void tellsHowOftenItWasSilent() throws InterruptedException {
        var seldom = new Seldom();
        assertThat(seldom.turn()).hasValue(0);

        var silent = 0;
        var next = seldom.turn();
        while (next.isEmpty()) {
            silent++;
            TimeUnit.MILLISECONDS.sleep(20);
            next = seldom.turn();
        }

        assertThat(silent).isPositive();
        assertThat(next).hasValue(silent);
    }
}

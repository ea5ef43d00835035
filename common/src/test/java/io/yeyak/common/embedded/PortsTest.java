package io.yeyak.common.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ports for servers of which many are started, some much later than their port was chosen. */
class PortsTest {

    @Test
    void givesNobodyThePortOfAnother() {
        assertThat(Stream.generate(Ports::free).limit(500)).doesNotHaveDuplicates();
    }
}

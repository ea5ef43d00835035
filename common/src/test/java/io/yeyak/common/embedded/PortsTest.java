package io.yeyak.common.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ports for servers of which many are started, some much later than their port was chosen. */
class PortsTest {

    @Test
    void givesNobodyThePortOfAnother() {
        assertThat(Stream.generate(Ports::free).limit(500)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsClaimedIsGivenToNobodyElse(@TempDir Path folder) {
        var one = PortClaims.in(folder);
        var other = PortClaims.in(folder);

        assertThat(one.claim(20_001)).isTrue();
        assertThat(other.claim(20_001)).isFalse();
        assertThat(other.claim(20_002)).isTrue();
    }
}

package io.yeyak.launcher.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcFilesTest {

    private final long us = ProcessHandle.current().pid();

    @Test
    void tellsWhatAProcessHasUsed() {
        var usage = ProcFiles.of(us).orElseThrow();

        assertThat(usage.cpuSeconds()).isPositive();
        assertThat(usage.residentBytes()).isGreaterThan(1_000_000);
        assertThat(usage.peakBytes()).isGreaterThanOrEqualTo(usage.residentBytes() / 2);
        assertThat(usage.switches()).isPositive();
    }

    @Test
    void countsChildrenThatHaveEnded() throws Exception {
        var before = ProcFiles.ofFamily(us).orElseThrow();

        var child = new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done").start();
        assertThat(child.waitFor()).isZero();

        assertThat(ProcFiles.ofFamily(us).orElseThrow().cpuSeconds()).isGreaterThan(before.cpuSeconds());
        assertThat(before.residentBytes()).isPositive();
    }

    @Test
    void saysNothingOfAProcessThatIsNone() {
        assertThat(ProcFiles.of(0)).isEmpty();
        assertThat(ProcFiles.ofFamily(0)).isEmpty();
    }

    @Test
    void knowsTheMachine() {
        var machine = new MachineMeter().machine();

        assertThat(machine.processors()).isPositive();
        assertThat(machine.memoryBytes()).isPositive();
        assertThat(machine.processor()).isNotBlank();
        assertThat(machine.stolen()).isBetween(0.0, 1.0);
    }
}

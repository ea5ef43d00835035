package io.yeyak.launcher.bench.micro;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EnvelopeHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to write an envelope as headers, and to read it again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EnvelopeSpeed {

    private final Envelope envelope = new Envelope(
            UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00"),
            "TicketsHeld.v1",
            "ticket",
            "6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40",
            1,
            Instant.parse("2026-12-01T01:00:00.123456Z"),
            "0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a01",
            UUID.fromString("6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40"),
            Optional.of(UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a02")),
            Actor.customer("7f1c2b9a"),
            Optional.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    private final Map<String, String> headers = EnvelopeHeaders.write(envelope);

    @Benchmark
    public Map<String, String> write() {
        return EnvelopeHeaders.write(envelope);
    }

    @Benchmark
    public Envelope read() {
        return EnvelopeHeaders.read(headers);
    }
}

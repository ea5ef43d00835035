package io.yeyak.launcher.gateway.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to find a token that was verified before, among those of ten thousand customers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TokenSpeed {

    private static final int CUSTOMERS = 10_000;
    private static final int CHARACTERS = 700;
    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");

    private final VerifiedTokens verified = new VerifiedTokens(CUSTOMERS, () -> NOW);
    private final List<String> tokens = IntStream.range(0, CUSTOMERS)
            .mapToObj(number -> ("token-" + number + "-").repeat(CHARACTERS).substring(0, CHARACTERS))
            .toList();
    private int next;

    /** Everybody has been here before. */
    public TokenSpeed() {
        for (int number = 0; number < CUSTOMERS; number++) {
            var caller = new Caller("customer-" + number, Set.of(Role.CUSTOMER), NOW.plusSeconds(3_600));
            verified.remember(tokens.get(number), caller);
        }
    }

    @Benchmark
    public Optional<Caller> find() {
        next = (next + 1) % CUSTOMERS;
        return verified.find(tokens.get(next));
    }
}

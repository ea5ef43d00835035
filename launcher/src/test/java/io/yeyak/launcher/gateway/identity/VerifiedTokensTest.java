package io.yeyak.launcher.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private Instant now = Instant.parse("2026-12-31T13:30:00Z");
    private final VerifiedTokens tokens = new VerifiedTokens(2, () -> now);

    @Test
    void remembersWhoATokenIsOf() {
        tokens.remember("a.b.c", caller("kim"));

        assertThat(tokens.find("a.b.c")).map(Caller::subject).contains("kim");
        assertThat(tokens.find("a.b.d")).isEmpty();
    }

    @Test
    void forgetsATokenAtItsEnd() {
        tokens.remember("a.b.c", caller("kim"));
        now = now.plusSeconds(60);

        assertThat(tokens.find("a.b.c")).isEmpty();
    }

    @Test
    void forgetsTheOneThatWasNotUsedForLongest() {
        tokens.remember("a", caller("a"));
        tokens.remember("b", caller("b"));
        assertThat(tokens.find("a")).isPresent();
        tokens.remember("c", caller("c"));

        assertThat(tokens.find("a")).isPresent();
        assertThat(tokens.find("b")).isEmpty();
        assertThat(tokens.find("c")).isPresent();
    }

    @Test
    void forgetsAllWhenTheKeysAreOthers() {
        tokens.remember("a", caller("a"));
        tokens.forgetAll();

        assertThat(tokens.find("a")).isEmpty();
    }

    private Caller caller(String subject) {
        return new Caller(subject, Set.of(Role.CUSTOMER), now.plusSeconds(60));
    }
}

package io.yeyak.launcher.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import io.yeyak.launcher.gateway.fixture.TestIssuer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTokensTest {

    private static final Instant NOW = Instant.parse("2026-12-31T13:30:00Z");
    private static final RSAKey RSA = TestIssuer.newKey("rsa");
    private static final Keys KEYS = Keys.read(new JWKSet(RSA).toPublicJWKSet().toString());
    private static final String CLIENT = "yeyak-web";
    private static final String NONCE = "n-0S6_WzA2Mj";

    @Test
    void saysWhoHasSignedIn() {
        assertThat(verify(claims().build())).contains(new Person("kim", "Kim Haneul"));
    }

    @Test
    void callsPeopleByWhateverIsThere() {
        assertThat(verify(claims().claim("name", null).build())).contains(new Person("kim", "haneul"));
        assertThat(verify(claims().claim("name", " ")
                        .claim("preferred_username", null)
                        .build()))
                .contains(new Person("kim", "kim"));
    }

    @Test
    void isForOneSignInOnly() {
        assertThat(verify(claims().claim("nonce", "another").build())).isEmpty();
        assertThat(verify(claims().claim("nonce", null).build())).isEmpty();
    }

    @Test
    void isForThisClientOnly() {
        List<String> both = List.of(CLIENT, "somebody-else");
        assertThat(verify(claims().audience("somebody-else").build())).isEmpty();
        assertThat(verify(claims().audience(both).build())).isEmpty();
        assertThat(verify(claims().audience(both).claim("azp", CLIENT).build())).isPresent();
    }

    @Test
    void isOfThisIssuerAndOfNow() {
        assertThat(verify(claims().issuer("https://other.example").build())).isEmpty();
        assertThat(verify(
                        claims().expirationTime(Date.from(NOW.minusSeconds(31))).build()))
                .isEmpty();
        assertThat(verify(claims().expirationTime(null).build())).isEmpty();
        assertThat(verify(claims().subject(null).build())).isEmpty();
    }

    @Test
    void isSignedWithAKeyOfTheIssuer() {
        RSAKey stranger = TestIssuer.newKey("rsa");
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build();
        JWSHeader nameless = new JWSHeader.Builder(JWSAlgorithm.RS256).build();

        assertThat(verify(TestIssuer.sign(header, claims().build(), stranger))).isEmpty();
        assertThat(verify(TestIssuer.sign(nameless, claims().build(), RSA))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJraW0ifQ."})
    void whatIsNoTokenSaysNothing(String token) {
        assertThat(verify(token)).isEmpty();
    }

    private static Optional<Person> verify(JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build();
        return verify(TestIssuer.sign(header, claims, RSA));
    }

    private static Optional<Person> verify(String token) {
        IdentitySettings settings = new IdentitySettings(
                URI.create("https://id.example"),
                "yeyak-api",
                "roles",
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofSeconds(10));
        return new IdentityTokens(settings, InstantSource.fixed(NOW)).verify(token, CLIENT, NONCE, KEYS);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://id.example")
                .audience(CLIENT)
                .subject("kim")
                .claim("name", "Kim Haneul")
                .claim("preferred_username", "haneul")
                .claim("nonce", NONCE)
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }
}

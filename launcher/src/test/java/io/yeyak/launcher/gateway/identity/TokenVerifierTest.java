package io.yeyak.launcher.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.yeyak.launcher.gateway.fixture.TestIssuer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

    private static final Instant NOW = Instant.parse("2026-12-31T13:30:00Z");
    private static final RSAKey RSA = TestIssuer.newKey("rsa");
    private static final Keys KEYS = Keys.read(new JWKSet(RSA).toPublicJWKSet().toString());

    @Test
    void acceptsATokenAsItShouldBe() {
        assertThat(verify(claims().build()))
                .isEqualTo(new Verdict.Accepted(new Caller("kim", Set.of(Role.CUSTOMER), NOW.plusSeconds(60))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256"})
    void acceptsBothKindsOfRsa(String algorithm) {
        assertThat(verify(JWSAlgorithm.parse(algorithm), "at+jwt")).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void acceptsEllipticCurves() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("ec").build(), claims().build());
        token.sign(new ECDSASigner(key));
        Keys keys = Keys.read(new JWKSet(key).toPublicJWKSet().toString());

        assertThat(verifier("roles").verify(token.serialize(), keys)).isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "at+jwt, true",
        "AT+JWT, true",
        "application/at+jwt, true",
        "JWT, true",
        "dpop+jwt, false",
        "logout+jwt, false"
    })
    void acceptsAccessTokensOnly(String type, boolean accepted) {
        assertThat(verify(JWSAlgorithm.RS256, type) instanceof Verdict.Accepted).isEqualTo(accepted);
    }

    @Test
    void forgivesAClockThatIsSomewhatOff() {
        assertThat(verify(
                        claims().expirationTime(Date.from(NOW.minusSeconds(29))).build()))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(verify(claims().notBeforeTime(Date.from(NOW.plusSeconds(29))).build()))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(verify(
                        claims().expirationTime(Date.from(NOW.minusSeconds(30))).build()))
                .isEqualTo(new Verdict.Untimely("The token is expired."));
        assertThat(verify(claims().notBeforeTime(Date.from(NOW.plusSeconds(31))).build()))
                .isEqualTo(new Verdict.Untimely("The token is not valid yet."));
    }

    @Test
    void findsRolesWhereverTheyAre() {
        JWTClaimsSet nested = claims().claim("roles", null)
                .claim("realm_access", Map.of("roles", List.of("admin", "offline_access")))
                .build();

        assertThat(verifier("realm_access.roles").verify(signed(nested), KEYS))
                .extracting(verdict -> ((Verdict.Accepted) verdict).caller().roles())
                .isEqualTo(Set.of(Role.ADMIN));
    }

    @Test
    void rolesThatAreNoListAreNone() {
        for (Object strange : List.of("admin", 7, true, Map.of("admin", true))) {
            assertThat(verify(claims().claim("roles", strange).build()))
                    .extracting(verdict -> ((Verdict.Accepted) verdict).caller().roles())
                    .isEqualTo(Set.of());
        }
    }

    @Test
    void doesNotKnowAKeyThatIsNotInTheSet() {
        assertThat(verifier("roles").verify(signed(claims().build()), new Keys(Map.of(), Set.of())))
                .isInstanceOf(Verdict.UnknownKey.class);
    }

    @Test
    void leavesOutKeysThatAreOfNoUse() throws Exception {
        JWK secret = new OctetSequenceKeyGenerator(256).keyID("secret").generate();
        JWK otherCurve =
                new ECKeyGenerator(Curve.P_384).keyID("p384").generate().toPublicJWK();
        JWK toEncrypt = new RSAKey.Builder(RSA)
                .keyID("enc")
                .keyUse(KeyUse.ENCRYPTION)
                .build()
                .toPublicJWK();
        JWK nameless = new RSAKey.Builder(RSA).keyID(null).build().toPublicJWK();
        List<JWK> all = List.of(secret, otherCurve, toEncrypt, nameless, RSA.toPublicJWK());

        assertThat(Keys.read(new JWKSet(all).toString(false)).byId()).containsOnlyKeys("rsa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{}", "{\"keys\": []}", "{\"keys\": [{\"kty\": \"RSA\"}]}"})
    void refusesASetWithoutAnyKey(String jwks) {
        assertThatThrownBy(() -> Keys.read(jwks)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Verdict verify(JWTClaimsSet claims) {
        return verifier("roles").verify(signed(claims), KEYS);
    }

    private static Verdict verify(JWSAlgorithm algorithm, String type) {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID("rsa")
                .build();
        return verifier("roles").verify(TestIssuer.sign(header, claims().build(), RSA), KEYS);
    }

    private static String signed(JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build();
        return TestIssuer.sign(header, claims, RSA);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://id.example")
                .audience(List.of("somebody-else", "yeyak-api"))
                .subject("kim")
                .claim("roles", List.of("customer", "unknown"))
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private static TokenVerifier verifier(String rolesClaim) {
        IdentitySettings settings = new IdentitySettings(
                URI.create("https://id.example"),
                "yeyak-api",
                rolesClaim,
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofSeconds(10));
        return new TokenVerifier(settings, InstantSource.fixed(NOW));
    }
}

package io.yeyak.launcher.gateway.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Verifies identity tokens: what the provider says of a sign-in (OpenID Connect Core 1.0, 3.1.3.7). */
final class IdentityTokens {

    private final IdentitySettings settings;
    private final InstantSource clock;

    IdentityTokens(IdentitySettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Who has signed in; empty when the token is not for this sign-in, or of somebody else. */
    Optional<Person> verify(String token, String clientId, String nonce, Keys keys) {
        if (token.length() > TokenVerifier.MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            return isSigned(signed, keys) && isMeant(claims, clientId, nonce) && isTimely(claims)
                    ? person(claims)
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSigned(SignedJWT token, Keys keys) {
        Optional<Keys.Algorithm> algorithm =
                Keys.Algorithm.named(token.getHeader().getAlgorithm().getName());
        return token.getHeader().getKeyID() != null
                && keys.find(token.getHeader().getKeyID())
                        .filter(key ->
                                algorithm.filter(key.algorithms()::contains).isPresent())
                        .filter(key -> TokenVerifier.isSignedBy(token, key))
                        .isPresent();
    }

    private boolean isMeant(JWTClaimsSet claims, String clientId, String nonce) throws ParseException {
        boolean isForUs = claims.getAudience().contains(clientId)
                && (claims.getAudience().size() == 1 || clientId.equals(claims.getStringClaim("azp")));
        return isForUs
                && settings.issuer().toString().equals(claims.getIssuer())
                && nonce.equals(claims.getStringClaim("nonce"));
    }

    private boolean isTimely(JWTClaimsSet claims) {
        Date expires = claims.getExpirationTime();
        Instant now = clock.instant();
        return expires != null && now.isBefore(expires.toInstant().plus(settings.clockSkew()));
    }

    private static Optional<Person> person(JWTClaimsSet claims) throws ParseException {
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank()) {
            return Optional.empty();
        }
        String name = Stream.of(claims.getStringClaim("name"), claims.getStringClaim("preferred_username"))
                .filter(Objects::nonNull)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse(subject);
        return Optional.of(new Person(subject, name));
    }
}

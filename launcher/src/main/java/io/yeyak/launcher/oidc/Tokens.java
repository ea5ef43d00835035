package io.yeyak.launcher.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.Scope;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Makes the tokens of a session, and knows its own again. */
final class Tokens {

    /** The type of an access token, RFC 9068: no other token passes for one. */
    static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

    /** How long an access or identity token is good. */
    static final Duration LIFE = Duration.ofHours(1);

    private final IssuerSettings settings;
    private final SigningKey key;
    private final Clock clock;

    Tokens(IssuerSettings settings, SigningKey key, Clock clock) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
    }

    SignedJWT access(User user, Scope scope) {
        return key.sign(
                ACCESS,
                claims(user)
                        .audience(settings.audience())
                        .claim("client_id", settings.clientId())
                        .claim("scope", scope.toString())
                        .jwtID(Expiring.newKey())
                        .build());
    }

    SignedJWT identity(Session session) {
        var claims = claims(session.user())
                .audience(settings.clientId())
                .claim("auth_time", session.since().getEpochSecond())
                .claim("name", session.user().fullName())
                .claim("preferred_username", session.user().name());
        session.nonce().ifPresent(nonce -> claims.claim("nonce", nonce.getValue()));
        return key.sign(JOSEObjectType.JWT, claims.build());
    }

    /** The subject of one of our access tokens that is still good. */
    Optional<String> subject(String token) {
        try {
            var signed = SignedJWT.parse(token);
            var claims = signed.getJWTClaimsSet();
            var good = ACCESS.equals(signed.getHeader().getType())
                    && key.hasSigned(signed)
                    && settings.issuer().toString().equals(claims.getIssuer())
                    && List.of(settings.audience()).equals(claims.getAudience())
                    && claims.getExpirationTime().toInstant().isAfter(clock.instant());
            return good ? Optional.of(claims.getSubject()) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private JWTClaimsSet.Builder claims(User user) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(settings.issuer().toString())
                .subject(user.name())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim(settings.rolesClaim(), user.roles());
    }
}

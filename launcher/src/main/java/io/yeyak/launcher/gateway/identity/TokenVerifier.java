package io.yeyak.launcher.gateway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens as RFC 8725 and RFC 9068 advise: algorithms from a list, keys from the provider's set only,
 * the exact issuer and audience, and times with a bounded skew.
 */
final class TokenVerifier {

    static final int MOST_CHARACTERS = 8192;

    private static final int LONGEST_SUBJECT = 255;
    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt", "jwt");

    private final IdentitySettings settings;
    private final InstantSource clock;
    private final List<String> rolesPath;

    TokenVerifier(IdentitySettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.rolesPath = List.of(settings.rolesClaim().split("\\."));
    }

    Verdict verify(String token, Keys keys) {
        if (token.length() > MOST_CHARACTERS) {
            return new Verdict.Rejected("The token is too long.");
        }
        try {
            return verify(SignedJWT.parse(token), keys);
        } catch (ParseException | IllegalArgumentException e) {
            return new Verdict.Rejected("The token is no signed JWT.");
        }
    }

    private Verdict verify(SignedJWT token, Keys keys) throws ParseException {
        JWSHeader header = token.getHeader();
        Optional<Keys.Algorithm> algorithm =
                Keys.Algorithm.named(header.getAlgorithm().getName());
        if (algorithm.isEmpty()) {
            return new Verdict.Rejected("The token is signed with an algorithm that is not accepted.");
        }
        if (!isAccessToken(header.getType()) || header.getCriticalParams() != null) {
            return new Verdict.Rejected("The token is no access token.");
        }
        if (header.getKeyID() == null) {
            return new Verdict.Rejected("The token does not name its key.");
        }
        Optional<Keys.Key> key = keys.find(header.getKeyID());
        if (key.isEmpty()) {
            return new Verdict.UnknownKey();
        }
        if (!key.get().algorithms().contains(algorithm.get()) || !isSignedBy(token, key.get())) {
            return new Verdict.Rejected("The signature of the token is not right.");
        }
        return judge(token.getJWTClaimsSet());
    }

    private static boolean isAccessToken(@Nullable JOSEObjectType type) {
        return type == null || TYPES.contains(type.getType().toLowerCase(Locale.ROOT));
    }

    static boolean isSignedBy(SignedJWT token, Keys.Key key) {
        try {
            return token.verify(key.verifier());
        } catch (JOSEException e) {
            return false;
        }
    }

    private Verdict judge(JWTClaimsSet claims) {
        if (!settings.issuer().toString().equals(claims.getIssuer())) {
            return new Verdict.Rejected("The token is of another issuer.");
        }
        if (!claims.getAudience().contains(settings.audience())) {
            return new Verdict.Rejected("The token is meant for somebody else.");
        }
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            return new Verdict.Rejected("The token has no usable subject.");
        }
        Date expires = claims.getExpirationTime();
        if (expires == null) {
            return new Verdict.Rejected("The token never ends.");
        }
        Instant now = clock.instant();
        if (!now.isBefore(expires.toInstant().plus(settings.clockSkew()))) {
            return new Verdict.Untimely("The token is expired.");
        }
        Date notBefore = claims.getNotBeforeTime();
        if (notBefore != null && now.isBefore(notBefore.toInstant().minus(settings.clockSkew()))) {
            return new Verdict.Untimely("The token is not valid yet.");
        }
        return new Verdict.Accepted(new Caller(subject, roles(claims), expires.toInstant()));
    }

    private Set<Role> roles(JWTClaimsSet claims) {
        Object claim = claims.getClaims();
        for (String step : rolesPath) {
            claim = claim instanceof Map<?, ?> object ? object.get(step) : null;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (claim instanceof List<?> names) {
            for (Role role : Role.values()) {
                if (names.contains(role.spelling())) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }
}

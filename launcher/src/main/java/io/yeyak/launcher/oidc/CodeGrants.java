package io.yeyak.launcher.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Authorization codes: each works once, for a minute, for whoever knows the verifier. */
final class CodeGrants {

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int LIMIT = 1_000;

    private final RefreshGrants refreshes;
    private final Expiring<Grant> open;
    private final Expiring<String> used;

    CodeGrants(RefreshGrants refreshes, Clock clock) {
        this.refreshes = refreshes;
        this.open = new Expiring<>(LIFE, LIMIT, clock);
        this.used = new Expiring<>(RefreshGrants.LIFE, LIMIT, clock);
    }

    AuthorizationCode issue(Session session, URI redirect, CodeChallenge challenge) {
        return new AuthorizationCode(open.put(new Grant(session, redirect, challenge)));
    }

    /** What a code was given for; it is used up by any try. A code that comes again ends what came of it. */
    Optional<RefreshGrants.Issued> redeem(AuthorizationCodeGrant asked) {
        var code = asked.getAuthorizationCode().getValue();
        used.get(code).ifPresent(refreshes::revoke);
        var grant = open.get(code).filter(given -> given.allows(asked));
        open.remove(code);
        var issued = grant.map(given -> refreshes.begin(given.session()));
        issued.ifPresent(tokens -> used.put(code, tokens.family()));
        return issued;
    }

    private record Grant(Session session, URI redirect, CodeChallenge challenge) {

        boolean allows(AuthorizationCodeGrant asked) {
            return redirect.equals(asked.getRedirectionURI())
                    && asked.getCodeVerifier() != null
                    && challenge.equals(CodeChallenge.compute(CodeChallengeMethod.S256, asked.getCodeVerifier()));
        }
    }
}

package io.yeyak.launcher.oidc;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The token endpoint: a code or a refresh token becomes tokens. */
final class TokenEndpoint {

    private final IssuerSettings settings;
    private final Tokens tokens;
    private final CodeGrants codes;
    private final RefreshGrants refreshes;

    TokenEndpoint(IssuerSettings settings, Tokens tokens, CodeGrants codes, RefreshGrants refreshes) {
        this.settings = settings;
        this.tokens = tokens;
        this.codes = codes;
        this.refreshes = refreshes;
    }

    /** {@code POST /token}. */
    void handle(RoutingContext context) {
        Answers.send(context, response(context).toHTTPResponse());
    }

    private TokenResponse response(RoutingContext context) {
        try {
            var request = TokenRequest.parse(received(context));
            var client = request.getClientID();
            if (client == null || !settings.clientId().equals(client.getValue())) {
                return error(OAuth2Error.INVALID_CLIENT);
            }
            return switch (request.getAuthorizationGrant()) {
                case AuthorizationCodeGrant grant -> issued(codes.redeem(grant));
                case RefreshTokenGrant grant -> issued(refreshes.refresh(grant.getRefreshToken()));
                default -> error(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
            };
        } catch (ParseException e) {
            return error(e.getErrorObject() == null ? OAuth2Error.INVALID_REQUEST : e.getErrorObject());
        }
    }

    private HTTPRequest received(RoutingContext context) throws ParseException {
        var request = new HTTPRequest(HTTPRequest.Method.POST, settings.at("/token"));
        request.setContentType(
                Optional.ofNullable(context.request().getHeader("Content-Type")).orElse("text/plain"));
        Optional.ofNullable(context.request().getHeader("Authorization")).ifPresent(request::setAuthorization);
        request.setBody(context.body().asString());
        return request;
    }

    private TokenResponse issued(Optional<RefreshGrants.Issued> issued) {
        return issued.map(this::success).orElseGet(() -> error(OAuth2Error.INVALID_GRANT));
    }

    private TokenResponse success(RefreshGrants.Issued issued) {
        var session = issued.session();
        var access = new BearerAccessToken(
                tokens.access(session.user(), session.scope()).serialize(), Tokens.LIFE.toSeconds(), session.scope());
        if (!session.scope().contains(OIDCScopeValue.OPENID)) {
            return new AccessTokenResponse(new com.nimbusds.oauth2.sdk.token.Tokens(access, issued.token()));
        }
        return new OIDCTokenResponse(new OIDCTokens(tokens.identity(session), access, issued.token()));
    }

    private static TokenResponse error(ErrorObject error) {
        return new TokenErrorResponse(error);
    }
}

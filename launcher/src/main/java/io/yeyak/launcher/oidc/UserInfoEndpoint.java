package io.yeyak.launcher.oidc;

import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.openid.connect.sdk.UserInfoErrorResponse;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Says who the bearer of an access token is. */
final class UserInfoEndpoint {

    private static final String BEARER = "Bearer ";

    private final IssuerSettings settings;
    private final Users users;
    private final Tokens tokens;

    UserInfoEndpoint(IssuerSettings settings, Users users, Tokens tokens) {
        this.settings = settings;
        this.users = users;
        this.tokens = tokens;
    }

    /** {@code GET /userinfo}. */
    void handle(RoutingContext context) {
        var user = Optional.ofNullable(context.request().getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .flatMap(tokens::subject)
                .flatMap(users::named);
        UserInfoResponse response = user.<UserInfoResponse>map(known -> new UserInfoSuccessResponse(about(known)))
                .orElse(new UserInfoErrorResponse(BearerTokenError.INVALID_TOKEN));
        Answers.send(context, response.toHTTPResponse());
    }

    private UserInfo about(User user) {
        var info = new UserInfo(new Subject(user.name()));
        info.setName(user.fullName());
        info.setPreferredUsername(user.name());
        info.setClaim(settings.rolesClaim(), user.roles());
        return info;
    }
}

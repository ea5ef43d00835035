package io.yeyak.launcher.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.util.List;

/** What the issuer says of itself at {@code /.well-known/openid-configuration}. */
final class Discovery {

    private Discovery() {}

    static String document(IssuerSettings settings) {
        var document = new OIDCProviderMetadata(
                new Issuer(settings.issuer()), List.of(SubjectType.PUBLIC), settings.at("/jwks"));
        document.setAuthorizationEndpointURI(settings.at("/authorize"));
        document.setTokenEndpointURI(settings.at("/token"));
        document.setUserInfoEndpointURI(settings.at("/userinfo"));
        document.setScopes(new Scope("openid", "profile"));
        document.setResponseTypes(List.of(ResponseType.CODE));
        document.setResponseModes(List.of(ResponseMode.QUERY));
        document.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN));
        document.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.NONE));
        document.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        document.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
        document.setClaims(List.of("sub", "name", "preferred_username", settings.rolesClaim()));
        document.setSupportsAuthorizationResponseIssuerParam(true);
        document.setSupportsRequestURIParam(false);
        return document.toJSONObject().toJSONString();
    }
}

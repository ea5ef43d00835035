package io.yeyak.launcher.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at what a client asks the authorization endpoint for. */
final class AuthorizationCheck {

    /** What is done about it. */
    sealed interface Result {

        /** Somebody may sign in. */
        record Accepted(AuthorizationRequest request) implements Result {}

        /** The client learns what is wrong with its request. */
        record SentBack(URI location) implements Result {}

        /** Nobody can be told but the person before the screen: where to send the browser cannot be trusted. */
        record Refused(String sentence) implements Result {}
    }

    private final IssuerSettings settings;

    AuthorizationCheck(IssuerSettings settings) {
        this.settings = settings;
    }

    Result check(Map<String, List<String>> parameters) {
        if (!settings.clientId().equals(only(parameters, "client_id"))) {
            return new Result.Refused("The application that sent you here is not known.");
        }
        var redirect = settings.redirectUris().stream()
                .filter(uri -> uri.toString().equals(only(parameters, "redirect_uri")))
                .findFirst();
        return redirect.map(known -> checkFor(known, parameters))
                .orElse(new Result.Refused(
                        "The address that the application wants you sent back to is not one of its own."));
    }

    private Result checkFor(URI redirect, Map<String, List<String>> parameters) {
        try {
            var request = AuthorizationRequest.parse(parameters);
            return fault(request)
                    .<Result>map(error -> sentBack(redirect, error, request.getState()))
                    .orElse(new Result.Accepted(request));
        } catch (ParseException e) {
            var error = e.getErrorObject() == null ? OAuth2Error.INVALID_REQUEST : e.getErrorObject();
            var state = only(parameters, "state");
            return sentBack(redirect, error, state == null ? null : new State(state));
        }
    }

    private static Optional<ErrorObject> fault(AuthorizationRequest request) {
        if (!ResponseType.CODE.equals(request.getResponseType())) {
            return Optional.of(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
        }
        if (request.specifiesRequestObject()) {
            return Optional.of(OAuth2Error.REQUEST_NOT_SUPPORTED);
        }
        if (request.getResponseMode() != null && !ResponseMode.QUERY.equals(request.getResponseMode())) {
            return Optional.of(OAuth2Error.INVALID_REQUEST.setDescription("Only response_mode=query is supported"));
        }
        if (request.getCodeChallenge() == null || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
            return Optional.of(
                    OAuth2Error.INVALID_REQUEST.setDescription("PKCE is required, with code_challenge_method=S256"));
        }
        var prompt = request.getPrompt();
        return prompt != null && prompt.contains(Prompt.Type.NONE)
                ? Optional.of(OIDCError.LOGIN_REQUIRED)
                : Optional.empty();
    }

    private Result sentBack(URI redirect, ErrorObject error, @Nullable State state) {
        var issuer = new Issuer(settings.issuer());
        return new Result.SentBack(
                new AuthorizationErrorResponse(redirect, error, state, issuer, ResponseMode.QUERY).toURI());
    }

    private static @Nullable String only(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : null;
    }
}

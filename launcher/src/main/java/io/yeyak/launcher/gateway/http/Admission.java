package io.yeyak.launcher.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.contract.Endpoint;
import io.yeyak.launcher.gateway.contract.Permission;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.identity.BrowserSessions;
import io.yeyak.launcher.gateway.identity.Caller;
import io.yeyak.launcher.gateway.identity.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets in who may call an operation: by the token that they show, or else by the session of their browser. */
final class Admission {

    private final Authentication authentication;
    private final BrowserSessions sessions;
    private final Set<Role> roles;
    private final boolean isForAnybody;

    Admission(Endpoint endpoint, Authentication authentication, BrowserSessions sessions) {
        this.authentication = authentication;
        this.sessions = sessions;
        this.roles = EnumSet.noneOf(Role.class);
        if (endpoint.permissions().contains(Permission.CUSTOMER)) {
            roles.add(Role.CUSTOMER);
        }
        if (endpoint.permissions().contains(Permission.ADMIN)) {
            roles.add(Role.ADMIN);
        }
        this.isForAnybody = endpoint.permissions().contains(Permission.PUBLIC)
                || endpoint.permissions().contains(Permission.WEBHOOK);
    }

    /** Who is let in; nobody in particular where anybody is. Never fails. */
    Future<Reply<Optional<Caller>>> admit(HttpServerRequest request) {
        if (roles.isEmpty()) {
            return Future.succeededFuture(Reply.done(Optional.empty()));
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null && sessions.isNamedBy(request)) {
            return sessions.caller(request).map(this::authoriseSession);
        }
        if (isForAnybody && authorization == null) {
            return Future.succeededFuture(Reply.done(Optional.empty()));
        }
        return authentication.authenticate(authorization).map(this::authorise);
    }

    // Who was signed in is nobody in particular now, where that is enough.
    private Reply<Optional<Caller>> authoriseSession(Reply<Caller> recognised) {
        return isForAnybody
                        && recognised instanceof Reply.Refused<Caller>(Refusal refusal)
                        && refusal.kind() == Kind.UNAUTHENTICATED
                ? Reply.done(Optional.empty())
                : authorise(recognised);
    }

    private Reply<Optional<Caller>> authorise(Reply<Caller> authenticated) {
        return switch (authenticated) {
            case Reply.Refused<Caller>(Refusal refusal) -> Reply.refused(refusal);
            case Reply.Done<Caller>(Caller caller) ->
                isForAnybody || roles.stream().anyMatch(caller::is)
                        ? Reply.done(Optional.of(caller))
                        : Reply.refused(new Refusal(Kind.FORBIDDEN, "forbidden", needs()));
        };
    }

    private String needs() {
        return "This needs one of the roles: "
                + roles.stream().map(Role::spelling).collect(Collectors.joining(", ")) + ".";
    }
}

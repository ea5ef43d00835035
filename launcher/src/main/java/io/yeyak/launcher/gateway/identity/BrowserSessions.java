package io.yeyak.launcher.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;

/** Callers who are known by a session of their browser, and show no token of their own. Used by one event loop. */
public interface BrowserSessions {

    /** Whether a request names a session; it may be over. */
    boolean isNamedBy(HttpServerRequest request);

    /**
     * Whose session it is.
     *
     * @return refused as UNAUTHENTICATED when it is over, as FORBIDDEN when the page of another origin asks for more
     *     than to read, as UNAVAILABLE while it cannot be told; never fails
     */
    Future<Reply<Caller>> caller(HttpServerRequest request);

    /**
     * Watches the session that a request names.
     *
     * @param then called once when somebody signs out of it, at whichever gateway
     * @return what stops watching
     */
    Runnable whenEnded(HttpServerRequest request, Runnable then);

    /** For a gateway without pages: there are none. */
    static BrowserSessions none() {
        return new BrowserSessions() {
            @Override
            public boolean isNamedBy(HttpServerRequest request) {
                return false;
            }

            @Override
            public Future<Reply<Caller>> caller(HttpServerRequest request) {
                return Future.succeededFuture(Reply.refused(
                        new Refusal(Kind.UNAUTHENTICATED, "token-missing", "This needs an access token.")));
            }

            @Override
            public Runnable whenEnded(HttpServerRequest request, Runnable then) {
                return () -> {};
            }
        };
    }
}

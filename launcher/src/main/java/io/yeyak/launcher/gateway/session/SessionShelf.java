package io.yeyak.launcher.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Session;
import io.vertx.ext.web.sstore.SessionStore;
import io.yeyak.common.json.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where sessions are kept: in the cluster, when the process is in one.
 *
 * <p>The store is that of Vert.x. Its session handler is not used: it writes to the cluster with each answer, and looks
 * for an id that somebody has made up for seconds.
 */
final class SessionShelf {

    private static final String SIGNED_IN = "signed-in";
    private static final int ID_BYTES = 32;

    private final SessionStore store;

    /** A session as it was read. */
    record Kept(Session session, SignedIn signedIn) {

        String id() {
            return session.id();
        }
    }

    SessionShelf(Vertx vertx) {
        this.store = SessionStore.create(vertx);
    }

    /** Begins a session, under an id that nobody can guess. */
    Future<Kept> add(SignedIn signedIn) {
        Session session = store.createSession(SignedIn.LONGEST_PAUSE.toMillis(), ID_BYTES);
        return put(session, signedIn);
    }

    /** Empty when there is none, or it is over. */
    Future<Optional<Kept>> find(String id, Instant now) {
        return store.get(id)
                .map(session -> kept(session)
                        .filter(kept -> now.isBefore(kept.signedIn().endsAt())));
    }

    /** Fails when somebody else has changed it since it was read, or has signed out: that is not undone. */
    Future<Kept> change(Kept kept, SignedIn signedIn) {
        return store.get(kept.id())
                .compose(found -> found == null
                        ? Future.failedFuture(new IllegalStateException("the session is over"))
                        : put(kept.session(), signedIn))
                .compose(this::confirmed);
    }

    Future<Void> remove(String id) {
        return store.delete(id);
    }

    void close() {
        store.close();
    }

    private Future<Kept> put(Session session, SignedIn signedIn) {
        session.put(SIGNED_IN, Json.text(signedIn));
        // From here on it is kept for another while.
        session.setAccessed();
        return store.put(session).map(done -> new Kept(session, signedIn));
    }

    /** The store looks first and writes then: of two gateways that do so at the same moment, the later one has it. */
    private Future<Kept> confirmed(Kept written) {
        return store.get(written.id())
                .compose(found -> kept(found)
                                .filter(now -> now.signedIn().equals(written.signedIn()))
                                .isPresent()
                        ? Future.succeededFuture(written)
                        : Future.failedFuture(new IllegalStateException("somebody else has changed the session")));
    }

    private static Optional<Kept> kept(@Nullable Session session) {
        if (session == null) {
            return Optional.empty();
        }
        Optional<String> signedIn = Optional.ofNullable(session.get(SIGNED_IN));
        return signedIn.map(text -> new Kept(session, Json.decode(text, SignedIn.class)));
    }
}

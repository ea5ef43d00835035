package io.yeyak.launcher.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.bus.Hint;
import io.yeyak.common.bus.Hints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who wants to know when a session ends, whichever gateway ends it. Used by one event loop. */
final class Endings {

    /**
     * Somebody has signed out.
     *
     * @param session its id, of no use any more
     */
    record Ended(String session) {}

    private static final Hint<Ended> ENDED = new Hint<>("gateway.session-ended", Ended.class);

    private final Hints hints;
    private final Map<String, Set<Runnable>> watching = new HashMap<>();

    Endings(Vertx vertx) {
        this.hints = new Hints(vertx);
    }

    Future<Void> open() {
        return hints.subscribe(ENDED, ended -> tellHere(ended.session()));
    }

    Future<Void> close() {
        watching.clear();
        return hints.close();
    }

    /** Tells everywhere; here at once. */
    void tell(String session) {
        tellHere(session);
        hints.publish(ENDED, new Ended(session));
    }

    /** Gives what stops watching. */
    Runnable watch(String session, Runnable then) {
        AtomicBoolean told = new AtomicBoolean();
        Runnable once = () -> {
            if (told.compareAndSet(false, true)) {
                then.run();
            }
        };
        watching.merge(session, Set.of(once), Endings::both);
        return () -> forget(session, once);
    }

    private void tellHere(String session) {
        Set<Runnable> watchers = watching.remove(session);
        if (watchers != null) {
            List.copyOf(watchers).forEach(Runnable::run);
        }
    }

    private void forget(String session, Runnable watcher) {
        watching.computeIfPresent(session, (id, watchers) -> without(watchers, watcher));
        watching.remove(session, Set.of());
    }

    private static Set<Runnable> both(Set<Runnable> some, Set<Runnable> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Runnable> without(Set<Runnable> watchers, Runnable one) {
        return watchers.stream().filter(watcher -> !watcher.equals(one)).collect(Collectors.toUnmodifiableSet());
    }
}

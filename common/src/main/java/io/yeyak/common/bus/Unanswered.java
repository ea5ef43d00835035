package io.yeyak.common.bus;

import io.vertx.core.Vertx;
import io.vertx.core.shareddata.Shareable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells whoever counts them of the requests that nobody has answered, however often they were sent. */
public final class Unanswered implements Shareable {

    private static final String NAME = "io.yeyak.bus.unanswered";

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    private Unanswered() {}

    /** Those of a Vert.x. */
    public static Unanswered of(Vertx vertx) {
        return vertx.sharedData()
                .<String, Unanswered>getLocalMap(NAME)
                .computeIfAbsent(NAME, name -> new Unanswered());
    }

    /** Has it told from now on which context was asked; on any thread, so it has to be quick. */
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    void note(Address address) {
        listeners.forEach(listener -> listener.accept(address.context()));
    }
}

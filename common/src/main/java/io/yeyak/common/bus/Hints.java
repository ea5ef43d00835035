package io.yeyak.common.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageConsumer;
import io.yeyak.common.json.Json;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every process that something may be worth a look. Each hint may be lost, come late or come twice: whoever
 * listens must find out by itself in any case, only later.
 */
public final class Hints {

    private static final Logger LOG = LoggerFactory.getLogger(Hints.class);

    private final Vertx vertx;
    private final List<MessageConsumer<Buffer>> consumers = new CopyOnWriteArrayList<>();

    public Hints(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Tells all listeners of all processes, or nobody. */
    public <T> void publish(Hint<T> hint, T value) {
        vertx.eventBus().publish(address(hint), Buffer.buffer(Json.encode(value)));
    }

    /**
     * Listens.
     *
     * @return completes when the whole cluster knows
     */
    public <T> Future<Void> subscribe(Hint<T> hint, Consumer<T> listener) {
        MessageConsumer<Buffer> consumer = vertx.eventBus().consumer(address(hint), message -> {
            try {
                listener.accept(Json.decode(message.body().getBytes(), hint.type()));
            } catch (RuntimeException e) {
                // Whoever listens finds out by itself, only later.
                LOG.atWarn()
                        .addKeyValue("hint", hint.name())
                        .addKeyValue("fault", e)
                        .log("A hint is lost");
            }
        });
        consumers.add(consumer);
        return consumer.completion();
    }

    /** Listens no more, to any hint subscribed to through this object. */
    public Future<Void> close() {
        List<Future<Void>> closed =
                consumers.stream().map(MessageConsumer::unregister).toList();
        consumers.clear();
        return Future.join(closed).mapEmpty();
    }

    private static String address(Hint<?> hint) {
        return "hint." + hint.name();
    }
}

package io.yeyak.launcher.system;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryContext;
import io.vertx.core.spi.VerticleFactory;

/**
 * Has the event bus of a process lose every hint, those to itself as well, and say so. Vert.x finds it on the class
 * path of the tests; it does something only where a flag of the JVM asks for it. The program knows nothing of it.
 */
public final class NoHints implements VerticleFactory {

    /** The flag. */
    static final String FLAG = "-Dyeyak.test.no-hints=true";

    /** What a process says when it loses one. */
    static final String SAID = "lost the hint ";

    @Override
    public String prefix() {
        return "no-hints";
    }

    @Override
    public void init(Vertx vertx) {
        if (Boolean.getBoolean("yeyak.test.no-hints")) {
            vertx.eventBus().addOutboundInterceptor(NoHints::lose);
        }
    }

    private static void lose(DeliveryContext<Object> sending) {
        String address = sending.message().address();
        if (address.startsWith("hint.")) {
            System.out.println(SAID + address);
        } else {
            sending.next();
        }
    }
}

package io.yeyak.payment.flow;

import io.vertx.core.json.JsonObject;
import io.yeyak.payment.domain.ReservationId;
import org.junit.jupiter.api.AfterEach;

/** Gives each test a shop of its own, with a sandbox and a breaker, and a reservation to be paid for. */
abstract class WithShop {

    static final JsonObject AUTO = new JsonObject().put("autoApprove", true);

    final Shop shop = new Shop();
    final Happening happening = new Happening();
    final ReservationId reservation = happening.reservation();

    @AfterEach
    void close() {
        shop.close();
    }

    void pay() {
        pay(happening);
    }

    void pay(Happening of) {
        shop.till().hear(of.ticketsHeld());
        shop.till().hear(of.paymentRequested(Happening.attempt()));
        shop.till().work();
    }

    /** The provider does as it should from now on, and whatever waits for a later moment is done. */
    void allIsWellLater() {
        wellLater(new JsonObject());
    }

    /** As {@link #allIsWellLater}, with switches of the provider that are no trouble. */
    void wellLater(JsonObject switches) {
        shop.switches(switches);
        shop.later();
        shop.till().work();
    }
}

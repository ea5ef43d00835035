package io.yeyak.launcher.process;

import io.vertx.core.Deployable;
import io.yeyak.launcher.settings.Role;
import io.yeyak.launcher.settings.Settings;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** What each role consists of: the one place that knows the contexts. */
final class Composition {

    private Composition() {}

    /** The verticles of the roles of this process; a supplier gives a new one each time. */
    static Map<Role, Supplier<? extends Deployable>> of(Settings settings) {
        var map = new EnumMap<Role, Supplier<? extends Deployable>>(Role.class);
        for (var role : settings.roles()) {
            map.put(role, () -> (Deployable) context -> io.vertx.core.Future.succeededFuture());
        }
        return map;
    }
}

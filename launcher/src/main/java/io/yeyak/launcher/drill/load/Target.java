package io.yeyak.launcher.drill.load;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the load goes to.
 *
 * @param gateways that all lead to one platform
 * @param customers the access token of a customer, by their subject
 * @param administrator the access token of an administrator
 */
public record Target(List<URI> gateways, UnaryOperator<String> customers, Supplier<String> administrator) {

    /** What an administrator is called. */
    static final String ADMINISTRATOR = "admin";

    public Target {
        gateways = List.copyOf(gateways);
    }

    /** Anybody's token, good for a while. */
    String token(String user) {
        return user.equals(ADMINISTRATOR) ? administrator.get() : customers.apply(user);
    }
}

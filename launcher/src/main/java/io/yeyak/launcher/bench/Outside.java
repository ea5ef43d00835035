package io.yeyak.launcher.bench;

import java.net.URI;
import java.util.List;

/**
 * A deployment that runs somewhere.
 *
 * @param gateway where it is reached, without a path, by plain HTTP
 * @param customerTokens access tokens, each of another customer
 * @param adminToken an access token of somebody who may put shows on sale
 */
public record Outside(URI gateway, List<String> customerTokens, String adminToken) {

    private static final int HTTP = 80;

    public Outside {
        customerTokens = List.copyOf(customerTokens);
        if (!"http".equals(gateway.getScheme()) || gateway.getHost() == null) {
            throw new IllegalArgumentException(
                    "A deployment is driven by plain HTTP, such as http://10.1.2.3:8080: not " + gateway + ".");
        }
        if (customerTokens.isEmpty()) {
            throw new IllegalArgumentException("A deployment is driven by customers: there is no token of any.");
        }
        gateway = URI.create("http://" + gateway.getHost() + ":" + (gateway.getPort() < 0 ? HTTP : gateway.getPort()));
    }

    @Override
    public String toString() {
        return "Outside[" + gateway + ", tokens not shown]";
    }
}

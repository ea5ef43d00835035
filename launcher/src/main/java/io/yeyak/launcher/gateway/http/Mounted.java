package io.yeyak.launcher.gateway.http;

import io.vertx.ext.web.Router;

/** Paths beside the contract's: pages, and what they need to have somebody signed in. */
@FunctionalInterface
public interface Mounted {

    /** Puts its routes into the router, once. */
    void mount(Router router);
}

package io.yeyak.launcher.embedded;

import io.yeyak.common.embedded.EmbeddedFailure;
import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.settings.EmbeddedSettings;

/**
 * The ports of a data folder, the same at every start while nobody else takes them.
 *
 * @param http of the gateway
 * @param issuer of the embedded issuer
 * @param sandbox of the sandbox payment provider
 * @param management of the health checks
 */
record EmbeddedPorts(int http, int issuer, int sandbox, int management) {

    static EmbeddedPorts choose(DataFolder folder, EmbeddedSettings wanted) {
        if (!Ports.isFree(wanted.httpPort())) {
            throw new EmbeddedFailure("Port " + wanted.httpPort()
                    + " is taken by another process: stop it, or choose another port with --port.");
        }
        return new EmbeddedPorts(
                wanted.httpPort(),
                Ports.choose(wanted.oidcPort(), folder.portOf("issuer")),
                Ports.choose(0, folder.portOf("sandbox")),
                Ports.choose(0, folder.portOf("management")));
    }
}

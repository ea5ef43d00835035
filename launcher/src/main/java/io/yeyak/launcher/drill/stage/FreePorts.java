package io.yeyak.launcher.drill.stage;

import io.yeyak.common.embedded.Ports;
import java.util.HashSet;
import java.util.Set;

/** Ports that are free now, none of them twice: most are listened at much later than they are chosen. */
final class FreePorts {

    private final Set<Integer> given = new HashSet<>();

    int next() {
        var port = Ports.free();
        while (!given.add(port)) {
            port = Ports.free();
        }
        return port;
    }
}

package io.yeyak.launcher.drill.stage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.launcher.drill.proxy.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The ways from the processes to their servers: each process has a proxy of its own to each of them, or none has any.
 */
final class Links {

    /** What the other end is called. */
    enum End {
        POSTGRES,
        KAFKA,
        PROVIDER,
        PLATFORM
    }

    private final SequencedMap<String, Proxy> proxies = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();

    private Links() {}

    private Links(List<Proxy> opened) {
        opened.forEach(proxy -> proxies.put(proxy.name(), proxy));
        opened.forEach(proxy -> ports.put(proxy.name(), proxy.port()));
    }

    /** Nothing is in between. */
    static Links direct(Cast cast, int postgresPort, int brokerPort) {
        var links = new Links();
        for (var member : cast.everybody()) {
            links.ports.put(name(member, End.POSTGRES), postgresPort);
            links.ports.put(name(member, End.KAFKA), brokerPort);
            links.ports.put(name(member, End.PROVIDER), cast.sandbox().servicePort());
            links.ports.put(
                    name(member, End.PLATFORM), cast.gateways().getFirst().servicePort());
        }
        return links;
    }

    /** Opens all of them; the servers may come later. */
    static Future<Links> open(Vertx vertx, Cast cast, int postgresPort) {
        List<Future<Proxy>> opening = new ArrayList<>();
        for (var member : cast.everybody()) {
            if (member.hasDatabase()) {
                opening.add(Proxy.open(vertx, name(member, End.POSTGRES), 0, postgresPort));
            }
            if (member.hasKafka()) {
                opening.add(Proxy.open(vertx, name(member, End.KAFKA), 0, member.kafkaPort()));
            }
            if (member.callsProvider()) {
                opening.add(Proxy.open(
                        vertx, name(member, End.PROVIDER), 0, cast.sandbox().servicePort()));
            }
        }
        var gateway = cast.gateways().getFirst();
        opening.add(Proxy.open(vertx, name(cast.sandbox(), End.PLATFORM), 0, gateway.servicePort()));
        return Future.join(opening).map(all -> new Links(all.list()));
    }

    static String name(Member member, End end) {
        return member.name() + " -> " + end.name().toLowerCase(Locale.ROOT);
    }

    /** The port at which that process finds that server. */
    int port(Member member, End end) {
        return Optional.ofNullable(ports.get(name(member, end))).orElseThrow();
    }

    SequencedMap<String, Proxy> all() {
        return Collections.unmodifiableSequencedMap(proxies);
    }

    Future<Void> close() {
        return Future.join(proxies.values().stream().map(Proxy::close).toList()).mapEmpty();
    }
}

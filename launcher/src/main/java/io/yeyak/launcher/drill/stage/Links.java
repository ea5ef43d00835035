package io.yeyak.launcher.drill.stage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.launcher.drill.proxy.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** The proxies between the processes and their servers: each process has its own to each of them. */
final class Links {

    /** What the other end is called. */
    enum End {
        POSTGRES,
        KAFKA,
        PROVIDER,
        PLATFORM
    }

    private final SequencedMap<String, Proxy> proxies = new LinkedHashMap<>();

    private Links(List<Proxy> opened) {
        opened.forEach(proxy -> proxies.put(proxy.name(), proxy));
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
        return Optional.ofNullable(proxies.get(name(member, end)))
                .map(Proxy::port)
                .orElseThrow();
    }

    SequencedMap<String, Proxy> all() {
        return Collections.unmodifiableSequencedMap(proxies);
    }

    Future<Void> close() {
        return Future.join(proxies.values().stream().map(Proxy::close).toList()).mapEmpty();
    }
}

package io.yeyak.launcher.drill.stage;

import io.yeyak.launcher.settings.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Who plays.
 *
 * @param sandbox the payment provider
 * @param platform two of each role, in the order in which they are started
 * @param spares a third one of each context, for whoever wants to have it come and go
 */
record Cast(Member sandbox, List<Member> platform, List<Member> spares) {

    static Cast choose() {
        var platform = new ArrayList<Member>();
        for (var number : List.of("-1", "-2")) {
            Role.contexts().forEach(role -> platform.add(Member.of(role, role.label() + number)));
            platform.add(Member.of(Role.GATEWAY, Role.GATEWAY.label() + number));
        }
        var spares = Role.contexts().stream()
                .map(role -> Member.of(role, role.label() + "-3"))
                .toList();
        return new Cast(Member.of(Role.SANDBOX, Role.SANDBOX.label()), List.copyOf(platform), spares);
    }

    /** All of them. */
    List<Member> everybody() {
        var all = new ArrayList<Member>();
        all.add(sandbox);
        all.addAll(platform);
        all.addAll(spares);
        return all;
    }

    List<Member> gateways() {
        return platform.stream().filter(member -> member.role() == Role.GATEWAY).toList();
    }
}

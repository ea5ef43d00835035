package io.yeyak.launcher.drill.stage;

import io.yeyak.launcher.settings.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Who plays.
 *
 * @param sandbox the payment provider
 * @param platform the processes of the platform, in the order in which they are started
 * @param spares one more of each context, for whoever wants to have it come and go
 */
record Cast(Member sandbox, List<Member> platform, List<Member> spares) {

    static Cast choose(Company company) {
        var spares = company == Company.DOUBLE
                ? Role.contexts().stream()
                        .map(role -> Member.of(role, role.label() + "-3"))
                        .toList()
                : List.<Member>of();
        return new Cast(Member.of(Role.SANDBOX, Role.SANDBOX.label()), platform(company), spares);
    }

    private static List<Member> platform(Company company) {
        return switch (company) {
            case DOUBLE -> twoOfEach();
            case TOGETHER ->
                List.of(Member.of(
                        List.of(Role.GATEWAY, Role.RESERVATION, Role.TICKET, Role.PAYMENT, Role.TICKETLIST),
                        "platform"));
            case PAIR ->
                List.of(
                        Member.of(List.of(Role.TICKET, Role.PAYMENT, Role.TICKETLIST), "back"),
                        Member.of(List.of(Role.GATEWAY, Role.RESERVATION), "front"));
            case APART ->
                List.of(
                        Member.of(Role.RESERVATION, Role.RESERVATION.label()),
                        Member.of(Role.TICKET, Role.TICKET.label()),
                        Member.of(Role.PAYMENT, Role.PAYMENT.label()),
                        Member.of(Role.TICKETLIST, Role.TICKETLIST.label()),
                        Member.of(Role.GATEWAY, Role.GATEWAY.label()));
        };
    }

    private static List<Member> twoOfEach() {
        var platform = new ArrayList<Member>();
        for (var number : List.of("-1", "-2")) {
            Role.contexts().forEach(role -> platform.add(Member.of(role, role.label() + number)));
            platform.add(Member.of(Role.GATEWAY, Role.GATEWAY.label() + number));
        }
        return List.copyOf(platform);
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
        return platform.stream().filter(member -> member.plays(Role.GATEWAY)).toList();
    }
}

package io.yeyak.launcher.gateway.eticket;

import io.yeyak.common.bus.Bus;
import io.yeyak.common.config.Secret;
import io.yeyak.launcher.gateway.http.Answers;
import io.yeyak.launcher.gateway.http.Destination;
import io.yeyak.launcher.gateway.http.Problems;
import java.util.Map;
import java.util.Optional;

/** What a gateway answers about the codes of tickets. */
public final class TicketDesk {

    private TicketDesk() {}

    /**
     * Where it is answered.
     *
     * @param key what the codes are signed with; without one there are none
     * @return by the addresses of the contract
     */
    public static Map<String, Destination> destinations(
            Optional<Secret> key, Bus bus, Problems problems, Answers answers) {
        Optional<TicketCodes> codes = key.map(TicketCodes::of);
        TicketLookup lookup = new TicketLookup(bus);
        return Map.of(
                "gateway.ticket-code", new CodeDestination(codes, lookup, problems),
                "gateway.verify-ticket", new VerifyDestination(codes, lookup, answers));
    }
}

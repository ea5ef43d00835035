package io.yeyak.launcher.drill.history;

import java.util.List;
import java.util.Optional;

/**
 * What else there is to say of a reservation in the end.
 *
 * @param total its price, in minor units
 * @param refund what a cancellation gave back
 * @param tickets their ids
 * @param attention the code, if a person has to look after it
 */
public record Ending(long total, long refund, List<String> tickets, Optional<String> attention) {

    public Ending {
        tickets = List.copyOf(tickets);
    }
}

package io.yeyak.launcher.drill.judge;

import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.Offer;
import io.yeyak.launcher.drill.history.Order;
import io.yeyak.launcher.drill.history.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Nobody is refused without a reason that can be seen from outside: who is told that tickets are sold out is among
 * people who asked for more than there ever were, and who is told of a limit has asked for more than it allows.
 */
final class Plausible implements Checker {

    private record Buyer(String client, String ticketTypeId) {}

    private final Map<String, Integer> fewestThereWere = new HashMap<>();
    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<String, Long> demand = new HashMap<>();
    private final Map<Buyer, Long> demandOfOne = new HashMap<>();
    private final Map<String, Order> waiting = new HashMap<>();
    private final Set<String> cancelledShows = new HashSet<>();

    @Override
    public void hear(Entry entry, Findings findings) {
        switch (entry.op()) {
            case SHOW -> entry.facts().flatMap(Facts::offer).ifPresent(this::offered);
            case CAPACITY -> changed(entry);
            case CANCEL_SHOW -> entry.order().ifPresent(order -> cancelledShows.add(order.showId()));
            case PLACE -> entry.order().ifPresent(order -> placed(entry, order, findings));
            case READ -> read(entry, findings);
            default -> {
                // It refuses nobody.
            }
        }
    }

    private void offered(Offer offer) {
        fewestThereWere.put(offer.ticketTypeId(), offer.capacity());
        limits.put(offer.ticketTypeId(), offer.limit());
    }

    private void changed(Entry entry) {
        entry.order()
                .ifPresent(order -> entry.facts()
                        .flatMap(Facts::capacity)
                        .ifPresent(capacity -> fewestThereWere.merge(order.ticketTypeId(), capacity, Math::min)));
    }

    private void placed(Entry entry, Order order, Findings findings) {
        var code = entry.answer().flatMap(answer -> answer.code()).orElse("");
        if (entry.type() == Type.INVOKE) {
            demand.merge(order.ticketTypeId(), (long) order.quantity(), Long::sum);
            demandOfOne.merge(buyer(entry, order), (long) order.quantity(), Long::sum);
        } else if (entry.type() == Type.OK) {
            entry.id().ifPresent(id -> waiting.putIfAbsent(id, order));
        } else if (code.equals("sold-out")) {
            soldOut(entry.client(), order, findings);
        } else if (code.equals("limit-per-customer-exceeded")) {
            limited(entry, order, findings);
        }
    }

    private void read(Entry entry, Findings findings) {
        var answer = entry.answer();
        if (entry.type() == Type.OK
                && answer.flatMap(known -> known.state())
                        .filter("REJECTED"::equals)
                        .isPresent()) {
            var order = entry.id().map(waiting::remove);
            var isSoldOut = answer.flatMap(known -> known.reason())
                    .filter("SOLD_OUT"::equals)
                    .isPresent();
            if (order.isPresent() && isSoldOut) {
                soldOut(entry.id().orElse("?"), order.get(), findings);
            }
        }
    }

    private void soldOut(String who, Order order, Findings findings) {
        var wanted = demand.getOrDefault(order.ticketTypeId(), 0L);
        var there = fewestThereWere.getOrDefault(order.ticketTypeId(), 0);
        if (wanted <= there && !cancelledShows.contains(order.showId())) {
            findings.add(
                    Wrong.IMPLAUSIBLE,
                    who + " was told sold out of " + order + ": all wanted " + wanted + ", of " + there);
        }
    }

    private void limited(Entry entry, Order order, Findings findings) {
        var wanted = demandOfOne.getOrDefault(buyer(entry, order), 0L);
        var allowed = limits.getOrDefault(order.ticketTypeId(), 0);
        if (wanted <= allowed) {
            findings.add(
                    Wrong.IMPLAUSIBLE,
                    entry.client() + " was told of the limit " + allowed + " and wanted " + wanted + " of " + order);
        }
    }

    private static Buyer buyer(Entry entry, Order order) {
        return new Buyer(entry.client(), order.ticketTypeId());
    }

    @Override
    public void end(Findings findings) {
        // Everything was said when it was heard.
    }
}

package io.yeyak.launcher.drill.judge;

import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.Offer;
import io.yeyak.launcher.drill.history.Order;
import io.yeyak.launcher.drill.history.Stock;
import io.yeyak.launcher.drill.history.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * At no moment are more tickets sold than there are: a reservation has its tickets from when it was seen confirmed
 * until somebody sets out to cancel it. And whoever looks at a show sees counts that add up (Jepsen's bank).
 */
final class NotOversold implements Checker {

    private final Map<String, Integer> mostThereCanBe = new HashMap<>();
    private final Map<String, Integer> sold = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private final Set<String> uncounted = new HashSet<>();
    private final Set<String> cancelledShows = new HashSet<>();

    @Override
    public void hear(Entry entry, Findings findings) {
        switch (entry.op()) {
            case SHOW -> entry.facts().flatMap(Facts::offer).ifPresent(this::offered);
            case CAPACITY -> changed(entry);
            case PLACE -> placed(entry, findings);
            case READ, END -> read(entry, findings);
            case CANCEL -> entry.id().ifPresent(this::givenBack);
            case CANCEL_SHOW -> entry.order().ifPresent(order -> cancelledShows.add(order.showId()));
            case BROWSE -> entry.facts().flatMap(Facts::stock).ifPresent(stock -> addsUp(stock, findings));
            default -> {
                // It moves no tickets.
            }
        }
    }

    private void offered(Offer offer) {
        mostThereCanBe.put(offer.ticketTypeId(), offer.capacity());
    }

    // A change that is asked for may be in force at once, and one that failed may be in force all the same.
    private void changed(Entry entry) {
        entry.order()
                .ifPresent(order -> entry.facts()
                        .flatMap(Facts::capacity)
                        .ifPresent(capacity -> mostThereCanBe.merge(order.ticketTypeId(), capacity, Math::max)));
    }

    private void placed(Entry entry, Findings findings) {
        if (entry.type() == Type.OK && entry.id().isPresent() && entry.order().isPresent()) {
            orders.put(entry.id().get(), entry.order().get());
            read(entry, findings);
        }
    }

    private void read(Entry entry, Findings findings) {
        var isConfirmed = entry.type() == Type.OK
                && entry.answer()
                        .flatMap(answer -> answer.state())
                        .filter("CONFIRMED"::equals)
                        .isPresent();
        if (isConfirmed && entry.id().isPresent()) {
            var id = entry.id().get();
            entry.order().ifPresent(order -> orders.putIfAbsent(id, order));
            var order = orders.get(id);
            if (order != null && !cancelledShows.contains(order.showId())) {
                confirmed(id, order, findings);
            }
        }
    }

    private void confirmed(String id, Order order, Findings findings) {
        if (uncounted.contains(id) || !counted.add(id)) {
            return;
        }
        var now = sold.merge(order.ticketTypeId(), order.quantity(), Integer::sum);
        var capacity = mostThereCanBe.getOrDefault(order.ticketTypeId(), 0);
        if (now > capacity) {
            findings.add(Wrong.OVERSOLD, now + " tickets of " + order.ticketTypeId() + " are sold, of " + capacity);
        }
    }

    private void givenBack(String id) {
        var order = orders.get(id);
        if (uncounted.add(id) && counted.remove(id) && order != null) {
            sold.merge(order.ticketTypeId(), -order.quantity(), Integer::sum);
        }
    }

    private static void addsUp(Stock stock, Findings findings) {
        var isSound = stock.available() >= 0
                && stock.held() >= 0
                && stock.sold() >= 0
                && stock.available() + stock.held() + stock.sold() == stock.capacity();
        if (!isSound) {
            findings.add(Wrong.MISCOUNTED, stock.toString());
        }
    }

    @Override
    public void end(Findings findings) {
        // Everything was said when it was heard.
    }
}

package io.yeyak.launcher.drill.judge;

import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Type;
import java.util.HashMap;
import java.util.Map;

/** One key is one reservation, one key is one attempt to pay, and one ticket belongs to one reservation. */
final class Once implements Checker {

    private final Map<String, String> reservations = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> attempts = new HashMap<>();
    private final Map<String, String> tickets = new HashMap<>();

    @Override
    public void hear(Entry entry, Findings findings) {
        if (entry.type() != Type.OK) {
            return;
        }
        if (entry.op() == Op.PLACE && entry.id().isPresent() && entry.key().isPresent()) {
            var key = entry.client() + " " + entry.key().get();
            same(reservations, "the key " + key, key, entry.id().get(), findings);
            same(keys, "the reservation " + entry.id().get(), entry.id().get(), key, findings);
        } else if (entry.op() == Op.PAY && entry.text().isPresent()) {
            var key = entry.id().orElse("?") + " " + entry.key().orElse("?");
            same(attempts, "the attempt " + key, key, entry.text().get(), findings);
        } else if (entry.op() == Op.END) {
            entry.facts()
                    .flatMap(Facts::ending)
                    .ifPresent(ending -> ending.tickets()
                            .forEach(ticket -> same(
                                    tickets,
                                    "the ticket " + ticket,
                                    ticket,
                                    entry.id().orElse("?"),
                                    findings)));
        }
    }

    private static void same(Map<String, String> known, String what, String key, String value, Findings findings) {
        var before = known.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
            findings.add(Wrong.DUPLICATED, what + " is of " + before + " and of " + value);
        }
    }

    @Override
    public void end(Findings findings) {
        // Everything was said when it was heard.
    }
}

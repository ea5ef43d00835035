package io.yeyak.launcher.drill.judge;

import io.yeyak.launcher.drill.history.Ending;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Order;
import io.yeyak.launcher.drill.history.Type;
import java.util.HashMap;
import java.util.Map;

/**
 * What goes in comes out, and nothing else does (Jepsen's total queue): every reservation that was accepted is there
 * in the end, as it was ordered and decided, and whatever else is there was asked for by somebody who got no answer.
 */
final class Kept implements Checker {

    private record Asked(String client, Order order) {}

    private final Map<String, Asked> accepted = new HashMap<>();
    private final Map<Asked, Integer> doubtful = new HashMap<>();
    private final Map<String, Asked> unknown = new HashMap<>();
    private boolean hasEnded;

    @Override
    public void hear(Entry entry, Findings findings) {
        if (entry.op() == Op.PLACE) {
            entry.order().ifPresent(order -> placed(entry, new Asked(entry.client(), order)));
        } else if (entry.op() == Op.END) {
            hasEnded = true;
            entry.order().ifPresent(order -> ended(entry, new Asked(entry.client(), order), findings));
        }
    }

    // Whoever has begun and has no answer may have been heard.
    private void placed(Entry entry, Asked asked) {
        if (entry.type() == Type.INVOKE) {
            doubtful.merge(asked, 1, Integer::sum);
        } else if (entry.type() == Type.FAIL) {
            settled(asked);
        } else if (entry.type() == Type.OK) {
            settled(asked);
            entry.id().ifPresent(id -> accepted.put(id, asked));
        }
    }

    private void settled(Asked asked) {
        doubtful.computeIfPresent(asked, (known, count) -> count > 1 ? count - 1 : null);
    }

    private void ended(Entry entry, Asked there, Findings findings) {
        var id = entry.id().orElse("?");
        var asked = accepted.remove(id);
        if (asked == null) {
            unknown.put(id, there);
        } else if (!asked.equals(there)) {
            findings.add(Wrong.UNEXPLAINED, id + " was ordered as " + asked + " and is " + there);
        }
        var state = entry.answer().flatMap(answer -> answer.state()).orElse("?");
        if (!Step.named(state).map(Step::isRest).orElse(false)) {
            findings.add(Wrong.STUCK, id + " is still " + state);
        }
        entry.facts()
                .flatMap(Facts::ending)
                .flatMap(Ending::attention)
                .ifPresent(code -> findings.add(Wrong.STUCK, id + " is " + state + " and needs a person: " + code));
    }

    @Override
    public void end(Findings findings) {
        if (!hasEnded && !accepted.isEmpty()) {
            findings.add(Wrong.LOST, "the history has no end: nobody looked at what became of the reservations");
            return;
        }
        accepted.forEach((id, asked) -> findings.add(Wrong.LOST, id + " of " + asked));
        unknown.forEach((id, asked) -> {
            if (doubtful.getOrDefault(asked, 0) > 0) {
                settled(asked);
            } else {
                findings.add(Wrong.UNASKED, id + " of " + asked);
            }
        });
    }
}

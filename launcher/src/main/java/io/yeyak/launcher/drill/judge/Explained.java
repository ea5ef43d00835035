package io.yeyak.launcher.drill.judge;

import io.yeyak.launcher.drill.history.Answer;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was said of a reservation, by whomever, is one story: a version has one state, and what is said of a later
 * version follows from what was said of an earlier one. Who reads again sees no older version.
 */
final class Explained implements Checker {

    private record Reader(String client, String reservation) {}

    private final Map<String, TreeMap<Long, Step>> seen = new HashMap<>();
    private final Map<Reader, Long> newest = new HashMap<>();

    @Override
    public void hear(Entry entry, Findings findings) {
        var isTold = entry.op() == Op.READ || entry.op() == Op.CANCEL || entry.op() == Op.PLACE || entry.op() == Op.END;
        if (isTold
                && entry.type() == Type.OK
                && entry.id().isPresent()
                && entry.answer().isPresent()) {
            told(entry, entry.id().get(), entry.answer().get(), findings);
        } else if (entry.op() == Op.READ
                && entry.type() == Type.FAIL
                && entry.id().isPresent()) {
            vanished(entry, entry.id().get(), findings);
        }
    }

    private void told(Entry entry, String id, Answer answer, Findings findings) {
        if (answer.state().isEmpty() || answer.version().isEmpty()) {
            findings.add(Wrong.UNEXPLAINED, id + " has no state or no version: " + answer);
            return;
        }
        var version = answer.version().get();
        var step = Step.named(answer.state().get());
        if (step.isEmpty()) {
            findings.add(Wrong.UNEXPLAINED, id + " is in a state that the contract does not know: " + answer);
            return;
        }
        if (entry.op() == Op.READ) {
            var before = newest.merge(new Reader(entry.client(), id), version, Math::max);
            if (before > version) {
                findings.add(
                        Wrong.WENT_BACK,
                        id + " was read by " + entry.client() + " at " + before + ", then at " + version);
            }
        }
        fits(id, version, step.get(), findings);
    }

    // Before the list has heard of it, it is not there; afterwards it stays.
    private void vanished(Entry entry, String id, Findings findings) {
        var isMissing = entry.answer()
                .flatMap(Answer::code)
                .filter("reservation-not-found"::equals)
                .isPresent();
        if (isMissing && newest.containsKey(new Reader(entry.client(), id))) {
            findings.add(Wrong.WENT_BACK, id + " was read by " + entry.client() + ", and then was not there");
        }
    }

    private void fits(String id, long version, Step step, Findings findings) {
        var versions = seen.computeIfAbsent(id, _ -> new TreeMap<>());
        var before = versions.floorEntry(version);
        if (before != null && !before.getValue().canBecome(step, version - before.getKey())) {
            findings.add(Wrong.UNEXPLAINED, id + " was " + before + ", then " + version + "=" + step);
        }
        var after = versions.higherEntry(version);
        if (after != null && !step.canBecome(after.getValue(), after.getKey() - version)) {
            findings.add(Wrong.UNEXPLAINED, id + " was " + version + "=" + step + ", and is " + after);
        }
        versions.putIfAbsent(version, step);
    }

    @Override
    public void end(Findings findings) {
        // Everything was said when it was heard.
    }
}

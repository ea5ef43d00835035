package io.yeyak.launcher.drill.judge;

import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Type;
import java.util.HashSet;
import java.util.Set;

/**
 * A bad request is refused as the contract says, and leaves nothing. The text of its line is the answer that it has to
 * get; those who send nothing else have no reservation in the end.
 */
final class Refused implements Checker {

    private final Set<String> offenders = new HashSet<>();
    private final Set<String> customers = new HashSet<>();

    @Override
    public void hear(Entry entry, Findings findings) {
        if (entry.op() == Op.PLACE) {
            customers.add(entry.client());
        } else if (entry.op() == Op.BAD) {
            sent(entry, findings);
        } else if (entry.op() == Op.END && offenders.contains(entry.client()) && !customers.contains(entry.client())) {
            findings.add(Wrong.LEFT_BEHIND, entry.id().orElse("?") + " of " + entry.client());
        }
    }

    private void sent(Entry entry, Findings findings) {
        offenders.add(entry.client());
        var got = entry.answer()
                .map(answer -> answer.status() + " " + answer.code().orElse("without a code"));
        var wanted = entry.text().orElse("a refusal");
        var isAnswered = entry.type() == Type.OK || entry.type() == Type.FAIL;
        if (isAnswered && got.isPresent() && !got.get().equals(wanted)) {
            findings.add(Wrong.MISANSWERED, entry.client() + " was to get " + wanted + " and got " + got.get());
        }
    }

    @Override
    public void end(Findings findings) {
        // Everything was said when it was heard.
    }
}

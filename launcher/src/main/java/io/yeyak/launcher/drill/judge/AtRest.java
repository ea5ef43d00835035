package io.yeyak.launcher.drill.judge;

import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Type;

/** Everything came to rest within the bound, and the auditor found nothing. */
final class AtRest implements Checker {

    @Override
    public void hear(Entry entry, Findings findings) {
        if (entry.type() == Type.FAIL && entry.op() == Op.PHASE) {
            findings.add(Wrong.RESTLESS, entry.text().orElse(""));
        } else if (entry.type() == Type.FAIL && entry.op() == Op.AUDIT) {
            findings.add(Wrong.AUDITED, entry.text().orElse(""));
        }
    }

    @Override
    public void end(Findings findings) {
        // Everything was said when it was heard.
    }
}

package io.yeyak.launcher.bench.report;

import java.util.List;

/**
 * What the auditor says of everything that is stored in the end.
 *
 * @param green whether it has looked at everything and found nothing
 */
public record Verdict(boolean green, List<String> lines) {

    public Verdict {
        lines = List.copyOf(lines);
    }
}

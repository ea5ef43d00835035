package io.yeyak.launcher.bench.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What a bench has found.
 *
 * @param settings how it was asked to run, and what PostgreSQL says of its durability
 * @param bytesStored by table in the end, the larger ones
 */
public record BenchReport(
        Instant at,
        Machine machine,
        Versions versions,
        SortedMap<String, String> settings,
        List<Series> baselines,
        List<Series> scenarios,
        List<Ratio> ratios,
        SortedMap<String, Long> bytesStored,
        Verdict audit) {

    public BenchReport {
        baselines = List.copyOf(baselines);
        scenarios = List.copyOf(scenarios);
        ratios = List.copyOf(ratios);
    }

    /** Every run came to its end as it should, and the auditor has found nothing. */
    public boolean green() {
        return audit.green()
                && Stream.concat(baselines.stream(), scenarios.stream()).allMatch(Series::green);
    }

    /** What went wrong, a line each. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        Stream.concat(baselines.stream(), scenarios.stream()).forEach(series -> {
            for (int run = 0; run < series.runs().size(); run++) {
                for (var problem : series.runs().get(run).problems()) {
                    problems.add(series.name() + ", run " + (run + 1) + ": " + problem);
                }
            }
        });
        if (!audit.green()) {
            problems.add("The auditor does not say that everything is right.");
        }
        return problems;
    }
}

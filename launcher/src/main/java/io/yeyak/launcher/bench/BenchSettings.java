package io.yeyak.launcher.bench;

import io.yeyak.launcher.bench.scenario.Size;
import io.yeyak.launcher.drill.stage.Company;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bench is to be like.
 *
 * @param scenarios by name, in the order in which they are run
 * @param runs how often each, in turn with the others and with the baselines
 * @param baselines whether the conventional ways are measured as well
 * @param bookings how many each baseline sells in a run; the batched one ten times as many
 * @param company which processes the platform consists of
 * @param countsStatements whether PostgreSQL counts what each statement costs, which costs a little itself
 * @param folder where the platform keeps everything; what it finds there it goes on with
 * @param recordings where each process leaves a recording of the flight recorder; without it none is made
 * @param outside what is measured instead of a platform of its own
 */
public record BenchSettings(
        List<String> scenarios,
        int runs,
        boolean baselines,
        int bookings,
        Size size,
        Company company,
        boolean countsStatements,
        Path folder,
        Optional<Path> recordings,
        Optional<Outside> outside) {

    public BenchSettings {
        scenarios = List.copyOf(scenarios);
        if (runs < 1 || runs > 100) {
            throw new IllegalArgumentException("A bench has 1 to 100 runs.");
        }
    }

    /** As it is told in the report. */
    SortedMap<String, String> told() {
        var told = new TreeMap<String, String>();
        told.put("runs", "" + runs);
        told.put("people", "" + size.people());
        told.put("tickets", "" + size.tickets());
        told.put("rate", size.rate() == 0 ? "all at once" : "" + size.rate());
        told.put("shows", "" + size.shows());
        told.put("customers", "" + size.customers());
        told.put("connections", "" + size.connections());
        told.put("processes", company.name().toLowerCase(Locale.ROOT));
        recordings.ifPresent(place -> told.put("recordings", "" + place));
        return told;
    }
}

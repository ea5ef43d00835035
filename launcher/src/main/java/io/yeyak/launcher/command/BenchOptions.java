package io.yeyak.launcher.command;

import io.yeyak.launcher.bench.BenchSettings;
import io.yeyak.launcher.bench.Outside;
import io.yeyak.launcher.bench.scenario.Scenarios;
import io.yeyak.launcher.bench.scenario.Size;
import io.yeyak.launcher.drill.stage.Company;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What can be said about a bench. */
final class BenchOptions {

    private static final int PEOPLE_OF_A_CUSTOMER = 20;
    private static final int MOST_CUSTOMERS = 2_000;
    private static final int PEOPLE_OF_A_TICKET = 10;

    @Option(
            names = "--scenario",
            split = ",",
            paramLabel = "NAME",
            description = "Only this, such as hot-show; several are joined by commas. The help below names them all.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "How often each (5).")
    private int runs = 5;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "50000",
            description = "How many come in one run (50000).")
    private int people = 50_000;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many come in a second, whether or not the platform keeps up; all at once by default.")
    private double rate;

    @Option(names = "--warm-up", paramLabel = "N", description = "How many come before that and are not counted.")
    private Optional<Integer> warmUp = Optional.empty();

    @Option(
            names = "--tickets",
            paramLabel = "N",
            description = "How many tickets the show has that is sold out; a tenth of the people by default.")
    private Optional<Integer> tickets = Optional.empty();

    @Option(
            names = "--shows",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many shows there are where there are many (1000).")
    private int shows = 1_000;

    @Option(names = "--customers", paramLabel = "N", description = "How many have a token; people are those in turn.")
    private Optional<Integer> customers = Optional.empty();

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "512",
            description = "How many connections to the gateway are kept (512).")
    private int connections = 512;

    @Option(
            names = "--lookers",
            paramLabel = "PERCENT",
            defaultValue = "1",
            description = "How many people of a hundred also ask over HTTP until they are told (1).")
    private int lookers = 1;

    @Option(
            names = "--listeners",
            paramLabel = "N",
            defaultValue = "5000",
            description = "How many listen to a show that changes (5000).")
    private int listeners = 5_000;

    @Option(
            names = "--stored",
            split = ",",
            paramLabel = "N",
            defaultValue = "10000,100000,1000000",
            description = "At how many stored reservations it is measured what another one costs"
                    + " (10000,100000,1000000).")
    private List<Integer> stored = List.of(10_000, 100_000, 1_000_000);

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long people come in the scenario bloat (30).")
    private int minutes = 30;

    @Option(
            names = "--processes",
            paramLabel = "HOW",
            defaultValue = "pair",
            description = "The platform is in one process (together), in one that accepts and one that decides (pair),"
                    + " or in one for each role (apart).")
    private String processes = "pair";

    @Option(
            names = "--baseline-bookings",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many the conventional ways sell in one run (10000); 0 does without them.")
    private int bookings = 10_000;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long everything may take after the last one came (120).")
    private int patience = 120;

    @Option(
            names = "--statements",
            description = "Let PostgreSQL count what each statement costs; that costs a little, too.")
    private boolean statements;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report there as JSON, too.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--text", paramLabel = "FILE", description = "Write there what is printed.")
    private Optional<Path> text = Optional.empty();

    Optional<Path> report() {
        return report;
    }

    Optional<Path> text() {
        return text;
    }

    /**
     * A bench at that place.
     *
     * @throws IllegalArgumentException if it is none that can be
     */
    BenchSettings settings(BenchPlace place) {
        check(Scenarios.names(), "There is no scenario ");
        var outside = place.outside();
        if (outside.isPresent()) {
            check(Scenarios.outside(), "From outside nothing can be seen of ");
        }
        var usual = outside.isPresent() ? Scenarios.outside() : Scenarios.usual();
        return new BenchSettings(
                scenarios.isEmpty() ? usual : scenarios,
                runs,
                bookings > 0 && outside.isEmpty(),
                bookings,
                size(outside),
                company(),
                statements,
                outside.isPresent() ? Path.of("") : place.folder(),
                place.recordings(),
                outside);
    }

    private void check(List<String> known, String complaint) {
        scenarios.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(complaint + name + ". There are " + String.join(", ", known) + ".");
        });
    }

    private Size size(Optional<Outside> outside) {
        var usual = customers.orElse(Math.clamp(people / PEOPLE_OF_A_CUSTOMER, 1, MOST_CUSTOMERS));
        return new Size(
                people,
                warmUp.orElse(Math.min(people, 20_000)),
                tickets.orElse(Math.max(1, people / PEOPLE_OF_A_TICKET)),
                shows,
                outside.map(deployment -> deployment.customerTokens().size()).orElse(usual),
                connections,
                rate,
                lookers,
                listeners,
                stored,
                Duration.ofMinutes(minutes),
                Duration.ofSeconds(patience));
    }

    private Company company() {
        return switch (processes.toLowerCase(Locale.ROOT)) {
            case "together" -> Company.TOGETHER;
            case "pair" -> Company.PAIR;
            case "apart" -> Company.APART;
            default -> throw new IllegalArgumentException("--processes is together, pair or apart.");
        };
    }
}

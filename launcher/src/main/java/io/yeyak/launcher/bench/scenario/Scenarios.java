package io.yeyak.launcher.bench.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All scenarios there are, by what they are called. */
public final class Scenarios {

    public static final String ACCEPT_ONLY = "accept-only";
    public static final String HOT_SHOW = "hot-show";
    public static final String SELL_OUT = "sell-out";
    public static final String THOUSAND_SHOWS = "thousand-shows";
    public static final String SAGA = "saga";
    public static final String CALM = "calm";
    public static final String OVERLOAD = "overload";
    public static final String BROWSE = "browse";
    public static final String LIVE_UPDATES = "live-updates";
    public static final String START_UP = "start-up";
    public static final String GROWTH = "growth";
    public static final String BLOAT = "bloat";

    private static final Map<String, Function<Ground, Scenario>> ALL = all();

    private Scenarios() {}

    /** What they are called, in the order in which they are best run. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** Those that are run where none is asked for: all but the one that takes half an hour. */
    public static List<String> usual() {
        return names().stream().filter(name -> !name.equals(BLOAT)).toList();
    }

    /** Those for which nothing has to be known of a platform but its gateway. */
    public static List<String> outside() {
        return List.of(HOT_SHOW, SELL_OUT, THOUSAND_SHOWS, OVERLOAD, LIVE_UPDATES);
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException if none is called so
     */
    public static Scenario of(String name, Ground ground) {
        return Optional.ofNullable(ALL.get(name))
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no scenario " + name + ". There are " + names() + "."))
                .apply(ground);
    }

    /** Two rates of one scenario that are worth dividing. */
    public record Pair(String one, String other) {}

    /** The rate that a scenario is about, if it can be compared with selling on a database. */
    public static Optional<String> headline(String name) {
        return switch (name) {
            case HOT_SHOW, THOUSAND_SHOWS -> Optional.of("decided");
            case SAGA -> Optional.of("confirmed");
            case ACCEPT_ONLY -> Optional.of("accepted");
            case SELL_OUT -> Optional.of("all told");
            default -> Optional.empty();
        };
    }

    /** What is divided within a scenario. */
    public static List<Pair> withinRatios(String name) {
        return switch (name) {
            case BROWSE -> List.of(new Pair(Browse.ALL, Browse.BARE));
            case OVERLOAD ->
                List.of(
                        new Pair(Overload.ACCEPTED, Overload.ACCEPTED_AT_SATURATION),
                        new Pair(Overload.DECIDED, Overload.DECIDED_AT_SATURATION));
            default -> List.of();
        };
    }

    private static Map<String, Function<Ground, Scenario>> all() {
        var all = new LinkedHashMap<String, Function<Ground, Scenario>>();
        all.put(HOT_SHOW, Reserving::hotShow);
        all.put(SELL_OUT, SellOut::new);
        all.put(THOUSAND_SHOWS, Reserving::thousandShows);
        all.put(SAGA, Reserving::saga);
        all.put(CALM, Calm::new);
        all.put(OVERLOAD, Overload::new);
        all.put(BROWSE, Browse::new);
        all.put(LIVE_UPDATES, LiveUpdates::new);
        all.put(START_UP, StartUp::new);
        all.put(ACCEPT_ONLY, AcceptOnly::new);
        all.put(GROWTH, Growth::new);
        all.put(BLOAT, Bloat::new);
        return all;
    }
}

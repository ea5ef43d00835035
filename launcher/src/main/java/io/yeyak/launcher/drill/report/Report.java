package io.yeyak.launcher.drill.report;

import io.yeyak.launcher.drill.history.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What came of a drill.
 *
 * @param terms what it was asked for; empty if the history does not say
 * @param green whether nothing at all is wrong
 * @param wrong how often each promise was broken, by its name
 * @param examples some of what is wrong, in words
 */
public record Report(
        Optional<Terms> terms,
        boolean green,
        People people,
        Faults faults,
        Optional<Rest> rest,
        Map<String, Long> wrong,
        List<String> examples,
        List<String> audit) {

    /**
     * The load, and what became of it.
     *
     * @param accepted reservations that were answered with 202
     * @param doubtful requests to reserve that nobody answered for as long as anybody waited
     * @param ends how many reservations ended in which state
     * @param refusals how many requests to reserve were refused with which code
     * @param perSecond accepted a second, in each phase of the drill
     */
    public record People(
            long accepted,
            long doubtful,
            long confirmed,
            Map<String, Long> ends,
            Map<String, Long> refusals,
            long badRequests,
            SequencedMap<String, Double> perSecond) {}

    /**
     * What was broken.
     *
     * @param felt those that count: somebody noticed
     * @param kinds how many were felt and not felt, by kind
     */
    public record Faults(long felt, long unfelt, SequencedMap<String, Felt> kinds, Recoveries recoveries) {}

    /**
     * How many of a kind.
     *
     * @param why an example of why one was not felt, if there is one
     */
    public record Felt(long felt, long unfelt, Optional<String> why) {}

    /**
     * Whether everything came to rest.
     *
     * @param seconds it took after the last fault
     * @param boundSeconds it may take
     */
    public record Rest(double seconds, double boundSeconds, boolean held) {}
}

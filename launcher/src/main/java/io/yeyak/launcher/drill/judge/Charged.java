package io.yeyak.launcher.drill.judge;

import io.yeyak.launcher.drill.history.Answer;
import io.yeyak.launcher.drill.history.Charge;
import io.yeyak.launcher.drill.history.Ending;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.Offer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The money is where it belongs, by the ledger of the provider: the price of what is confirmed was kept once, what was
 * given back is what was promised, nothing was kept of anything else, and nothing is left authorised.
 */
final class Charged implements Checker {

    private static final Charge NOTHING = new Charge(0, 0, 0, 0);

    private record End(Step step, long total, long refund, String showId) {}

    private final Map<String, Integer> refundPercent = new HashMap<>();
    private final Set<String> cancelledShows = new HashSet<>();
    private final Set<String> confirmedOnce = new HashSet<>();
    private final Map<String, End> ends = new HashMap<>();
    private final Map<String, Charge> charges = new HashMap<>();

    @Override
    public void hear(Entry entry, Findings findings) {
        switch (entry.op()) {
            case SHOW -> entry.facts().flatMap(Facts::offer).ifPresent(this::offered);
            case CANCEL_SHOW -> entry.order().ifPresent(order -> cancelledShows.add(order.showId()));
            case READ -> {
                if (entry.answer()
                        .flatMap(Answer::state)
                        .filter("CONFIRMED"::equals)
                        .isPresent()) {
                    entry.id().ifPresent(confirmedOnce::add);
                }
            }
            case END -> entry.id().ifPresent(id -> ended(id, entry));
            case CHARGE ->
                entry.id()
                        .ifPresent(id ->
                                entry.facts().flatMap(Facts::charge).ifPresent(charge -> charges.put(id, charge)));
            default -> {
                // No money moves.
            }
        }
    }

    private void offered(Offer offer) {
        refundPercent.put(offer.showId(), offer.refundPercent());
    }

    private void ended(String id, Entry entry) {
        var step = entry.answer().flatMap(Answer::state).flatMap(Step::named);
        var ending = entry.facts().flatMap(Facts::ending);
        if (step.isPresent() && ending.isPresent() && entry.order().isPresent()) {
            Ending told = ending.get();
            ends.put(
                    id,
                    new End(
                            step.get(),
                            told.total(),
                            told.refund(),
                            entry.order().get().showId()));
        }
    }

    @Override
    public void end(Findings findings) {
        ends.forEach((id, end) -> judge(id, end, charges.getOrDefault(id, NOTHING), findings));
        charges.forEach((id, charge) -> {
            if (!ends.containsKey(id) && charge.captured() != charge.refunded()) {
                findings.add(Wrong.MISCHARGED, id + " does not exist, and has " + charge);
            }
        });
    }

    private void judge(String id, End end, Charge charge, Findings findings) {
        var kept = charge.captured() - charge.refunded();
        if (charge.kept() > 1 || kept > end.total()) {
            findings.add(Wrong.DOUBLY_CHARGED, id + " costs " + end.total() + " and has " + charge);
        } else if (!isRight(id, end, kept)) {
            findings.add(Wrong.MISCHARGED, id + " is " + end + " and has " + charge);
        } else if (end.step().isRest() && charge.open() != 0) {
            findings.add(Wrong.MISCHARGED, id + " is " + end.step() + " and has an open authorisation: " + charge);
        }
    }

    private boolean isRight(String id, End end, long kept) {
        return switch (end.step()) {
            case CONFIRMED -> kept == end.total();
            case REJECTED, EXPIRED -> kept == 0;
            // Where nothing is refunded, what was sold and cancelled stays paid.
            case CANCELLED -> kept == 0 || (kept == end.total() && percent(end) == 0);
            case REFUNDED -> kept == end.total() - end.refund() && isPromised(id, end);
            case REQUESTED, AWAITING_APPROVAL, HELD, PAYMENT_DEFERRED, FINALIZING, CANCELLING, REFUND_PENDING -> true;
        };
    }

    // All of it goes back when the show is cancelled, and when the sale never came about.
    private boolean isPromised(String id, End end) {
        return end.refund() == end.total() * percent(end) / 100
                || (end.refund() == end.total()
                        && (cancelledShows.contains(end.showId()) || !confirmedOnce.contains(id)));
    }

    private int percent(End end) {
        return refundPercent.getOrDefault(end.showId(), 0);
    }
}

package io.yeyak.launcher.audit;

import io.yeyak.launcher.audit.read.Books;
import io.yeyak.launcher.audit.read.Messages;
import io.yeyak.launcher.audit.read.Shows;
import io.yeyak.launcher.audit.rule.Dossier;
import io.yeyak.launcher.audit.rule.Finding;
import io.yeyak.launcher.audit.rule.Invariant;
import io.yeyak.launcher.audit.rule.LimitRow;
import io.yeyak.launcher.audit.rule.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One pass over everything that is stored, page by page: reservations, shows, limits, messages. */
final class Sweep {

    static final int RESERVATIONS = 2_000;
    private static final int SHOWS = 50;
    private static final int LIMITS = 2_000;
    // Whatever the grace: a relay that publishes at all does so within seconds.
    private static final Duration LONGEST_UNTOLD = Duration.ofSeconds(60);

    private enum Stage {
        RESERVATIONS,
        SHOWS,
        LIMITS,
        MESSAGES,
        END
    }

    private final Books books;
    private final Shows shows;
    private final Messages messages;
    private final Standing standing;
    private final Look look;
    private final Suspects suspects;
    private final Map<Invariant, Long> checked = new EnumMap<>(Invariant.class);
    private Stage stage = Stage.RESERVATIONS;
    private Optional<UUID> after = Optional.empty();
    private String afterCustomer = "";

    Sweep(Books books, Standing standing, Suspects suspects) {
        this.books = books;
        this.shows = new Shows(books);
        this.messages = new Messages(books);
        this.standing = standing;
        this.look = new Look(books, standing);
        this.suspects = suspects;
    }

    /** Looks at the next page, and says whether there is another one. */
    boolean step() {
        switch (stage) {
            case RESERVATIONS -> reservations();
            case SHOWS -> shows();
            case LIMITS -> limits();
            case MESSAGES -> messages();
            case END -> {}
        }
        return stage != Stage.END;
    }

    /** How many rows were looked at for each invariant. */
    Map<Invariant, Long> checked() {
        return checked;
    }

    private void reservations() {
        var page = books.page(after, RESERVATIONS);
        page.ifPresent(found -> {
            look.at(found.dossiers(), suspects);
            Invariant.ofReservations().forEach(invariant -> count(invariant, judged(found.dossiers(), invariant)));
        });
        after = page.flatMap(Books.Page::next);
        if (after.isEmpty()) {
            stage = Stage.SHOWS;
        }
    }

    private static long judged(List<Dossier> dossiers, Invariant invariant) {
        return dossiers.stream().filter(dossier -> dossier.allows(invariant)).count();
    }

    private void shows() {
        var ids = shows.page(after, SHOWS).orElse(List.of());
        if (!ids.isEmpty()) {
            count(Invariant.STOCK, look.atShows(ids, suspects));
        }
        after = ids.size() < SHOWS ? Optional.empty() : Optional.of(ids.getLast());
        if (after.isEmpty()) {
            stage = Stage.LIMITS;
        }
    }

    private void limits() {
        var page = shows.limits(afterCustomer, LIMITS);
        page.ifPresent(found -> {
            found.rows().forEach(this::judge);
            count(Invariant.LIMIT, found.rows().size());
        });
        var next = page.flatMap(Shows.LimitPage::next);
        afterCustomer = next.orElse("");
        if (next.isEmpty()) {
            stage = Stage.MESSAGES;
        }
    }

    private void judge(LimitRow row) {
        standing.settle(Set.of(Invariant.LIMIT), row.subject(), row.judge());
    }

    private void messages() {
        for (var part : Messages.CONTEXTS) {
            messages.parkedWithEffect(part)
                    .ifPresent(found -> standing.settle(Set.of(Invariant.INBOX), part.label(), found));
            messages.countParked(part).ifPresent(count -> count(Invariant.INBOX, count));
            if (part != Part.TICKETLIST) {
                messages.oldest(part).ifPresent(waiting -> untold(part, waiting));
            }
        }
        stage = Stage.END;
    }

    private void untold(Part part, List<Messages.Waiting> waiting) {
        List<Finding> found = new ArrayList<>();
        waiting.forEach(row -> row.judge(LONGEST_UNTOLD).ifPresent(found::add));
        standing.settle(Set.of(Invariant.OUTBOX), part.label(), found);
        count(Invariant.OUTBOX, waiting.size());
    }

    private void count(Invariant invariant, long rows) {
        checked.merge(invariant, rows, Long::sum);
    }
}

package io.yeyak.launcher.audit;

import io.yeyak.launcher.audit.read.Books;
import io.yeyak.launcher.audit.read.Shows;
import io.yeyak.launcher.audit.rule.Dossier;
import io.yeyak.launcher.audit.rule.DossierRules;
import io.yeyak.launcher.audit.rule.Finding;
import io.yeyak.launcher.audit.rule.Invariant;
import io.yeyak.launcher.audit.rule.ShowPair;
import io.yeyak.launcher.audit.rule.StockRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks at reservations and shows, and notes what is wrong; what may be on its way becomes a suspect. */
final class Look {

    private static final Set<Invariant> STOCK = Set.of(Invariant.STOCK);
    private static final Set<Invariant> LIST = Set.of(Invariant.LIST);
    private static final int AT_ONCE = 1_000;

    private final Books books;
    private final Shows shows;
    private final Standing standing;

    Look(Books books, Standing standing) {
        this.books = books;
        this.shows = new Shows(books);
        this.standing = standing;
    }

    /** A first look at these. */
    void at(List<Dossier> dossiers, Suspects suspects) {
        for (var dossier : dossiers) {
            var found = DossierRules.judge(dossier);
            if (found.stream().allMatch(Finding::atOnce)) {
                standing.settle(Invariant.ofReservations(), dossier.id().toString(), found);
                suspects.remove(dossier.id());
            } else {
                standing.settleAtOnce(Invariant.ofReservations(), dossier.id().toString(), found);
                suspects.add(dossier);
            }
        }
    }

    /** A first look at these shows: their stock, and whether they are shown as they are. The number of ticket types. */
    int atShows(Collection<UUID> ids, Suspects suspects) {
        shows.pairs(ids)
                .ifPresent(pairs -> pairs.forEach(pair -> {
                    if (pair.judge().isPresent()) {
                        suspects.add(pair);
                    } else {
                        standing.settle(LIST, pair.showId().toString(), List.of());
                    }
                }));
        var rows = shows.stock(ids).orElse(List.of());
        Map<UUID, List<Finding>> found = new HashMap<>();
        ids.forEach(id -> found.put(id, new ArrayList<>()));
        for (StockRow row : rows) {
            found.computeIfAbsent(row.showId(), first -> new ArrayList<>()).addAll(row.judge());
        }
        if (!rows.isEmpty()) {
            found.forEach((id, wrong) -> standing.settle(STOCK, id.toString(), wrong));
        }
        return rows.size();
    }

    /**
     * A second look at what was suspicious, when nothing that was told before can be on its way. What has not changed
     * and still looks wrong is wrong.
     *
     * @return what has changed and looks wrong still, or again
     */
    Suspects again(Suspects suspects) {
        var moved = new Suspects();
        var ids = List.copyOf(suspects.dossiers().keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            for (var now : books.of(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
                again(now, suspects, moved);
            }
        }
        againShows(suspects, moved);
        return moved;
    }

    private void again(Dossier now, Suspects suspects, Suspects moved) {
        var found = DossierRules.judge(now);
        var isWell = found.stream().allMatch(Finding::atOnce);
        if (isWell || now.equals(suspects.dossiers().get(now.id()))) {
            standing.settle(Invariant.ofReservations(), now.id().toString(), found);
        } else {
            standing.settleAtOnce(Invariant.ofReservations(), now.id().toString(), found);
            moved.add(now);
        }
    }

    private void againShows(Suspects suspects, Suspects moved) {
        Map<UUID, ShowPair> before = new HashMap<>();
        suspects.shows().forEach(pair -> before.put(pair.showId(), pair));
        if (before.isEmpty()) {
            return;
        }
        for (var now : shows.pairs(before.keySet()).orElse(List.of())) {
            var found = now.judge();
            if (found.isEmpty() || now.equals(before.get(now.showId()))) {
                standing.settle(LIST, now.showId().toString(), found.stream().toList());
            } else {
                moved.add(now);
            }
        }
    }
}

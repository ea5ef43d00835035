package io.yeyak.ticket.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.postgres.Columns;
import io.yeyak.ticket.domain.Allotment;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.Stock;
import io.yeyak.ticket.domain.TicketType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Stores shows: a new one whole, a known one by what may change of it. */
final class ShowWriter {

    private static final Statement INSERT_SHOWS = Statement.load("insert-shows.sql");
    private static final Statement INSERT_TICKET_TYPES = Statement.load("insert-ticket-types.sql");
    private static final Statement INSERT_STOCKS = Statement.load("insert-stocks.sql");
    private static final Statement UPDATE_SHOWS = Statement.load("update-shows.sql");
    private static final Statement UPDATE_PRICES = Statement.load("update-prices.sql");
    private static final Statement MOVE_STOCKS = Statement.load("move-stocks.sql");

    private ShowWriter() {}

    /** A ticket type of a show, in its place. */
    private record Placed(ShowId showId, int position, Allotment allotment) {

        UUID typeId() {
            return allotment.type().id().value();
        }

        TicketType type() {
            return allotment.type();
        }

        Stock stock() {
            return allotment.stock();
        }
    }

    /** A ticket type before and after. */
    private record Move(Allotment from, Allotment to) {

        UUID typeId() {
            return to.type().id().value();
        }
    }

    static Future<Void> save(SqlConnection connection, List<PgTicketBook.Change<Show>> changes) {
        List<Show> fresh = new ArrayList<>();
        List<Show> known = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (PgTicketBook.Change<Show> change : changes) {
            change.before().ifPresent(before -> moves.addAll(moves(before, change.after())));
            (change.before().isEmpty() ? fresh : known).add(change.after());
        }
        return Future.all(insert(connection, fresh), update(connection, known, moves))
                .mapEmpty();
    }

    private static List<Move> moves(Show before, Show after) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < after.allotments().size(); i++) {
            Move move = new Move(before.allotments().get(i), after.allotments().get(i));
            if (!move.from.equals(move.to)) {
                moves.add(move);
            }
        }
        return moves;
    }

    private static Future<Void> update(SqlConnection connection, List<Show> shows, List<Move> moves) {
        List<Move> stocks = moves.stream()
                .filter(move -> !move.from.stock().equals(move.to.stock()))
                .toList();
        List<Move> prices = moves.stream()
                .filter(move -> !move.from.type().equals(move.to.type()))
                .toList();
        return Future.all(
                        UPDATE_SHOWS.write(
                                connection,
                                shows,
                                rows -> rows.uuid(ShowWriter::id)
                                        .text(show -> show.status().name())
                                        .instant(show ->
                                                show.announcement().lastAt().orElse(null))
                                        .bool(show -> show.announcement().pending())
                                        .bigint(Show::version)
                                        .instant(show -> show.dueAt().orElse(null))),
                        MOVE_STOCKS.write(connection, stocks, ShowWriter::differences),
                        UPDATE_PRICES.write(
                                connection,
                                prices,
                                rows -> rows.uuid(Move::typeId)
                                        .bigint(move -> move.to.type().price().amountMinor())))
                .mapEmpty();
    }

    private static Columns<Move> differences(Columns<Move> rows) {
        return rows.uuid(Move::typeId)
                .integer(move -> move.to.stock().capacity() - move.from.stock().capacity())
                .integer(move -> move.to.stock().available() - move.from.stock().available())
                .integer(move -> move.to.stock().held() - move.from.stock().held())
                .integer(move -> move.to.stock().sold() - move.from.stock().sold())
                .integer(move -> move.to.stock().blocked() - move.from.stock().blocked());
    }

    private static Future<Void> insert(SqlConnection connection, List<Show> shows) {
        List<Placed> types = new ArrayList<>();
        for (Show show : shows) {
            for (Allotment allotment : show.allotments()) {
                types.add(new Placed(show.id(), show.allotments().indexOf(allotment), allotment));
            }
        }
        return Future.all(
                        INSERT_SHOWS.write(connection, shows, ShowWriter::columns),
                        INSERT_TICKET_TYPES.write(connection, types, ShowWriter::typeColumns),
                        INSERT_STOCKS.write(
                                connection,
                                types,
                                rows -> rows.uuid(Placed::typeId)
                                        .integer(type -> type.stock().capacity())
                                        .integer(type -> type.stock().available())
                                        .integer(type -> type.stock().held())
                                        .integer(type -> type.stock().sold())
                                        .integer(type -> type.stock().blocked())))
                .mapEmpty();
    }

    private static Columns<Show> columns(Columns<Show> rows) {
        return rows.uuid(ShowWriter::id)
                .text(show -> show.description().title().ko())
                .text(show -> show.description().title().en())
                .text(show -> show.description().venue().ko())
                .text(show -> show.description().venue().en())
                .instant(show -> show.description().startsAt())
                .text(show -> show.description().timeZone().getId())
                .text(show -> StoredTier.write(show.description().cancellationPolicy()))
                .text(show -> show.status().name())
                .instant(show -> show.announcement().lastAt().orElse(null))
                .bool(show -> show.announcement().pending())
                .bigint(Show::version)
                .instant(show -> show.dueAt().orElse(null));
    }

    private static Columns<Placed> typeColumns(Columns<Placed> rows) {
        return rows.uuid(Placed::typeId)
                .uuid(row -> row.showId.value())
                .integer(Placed::position)
                .text(row -> row.type().name().ko())
                .text(row -> row.type().name().en())
                .bigint(row -> row.type().price().amountMinor())
                .text(row -> row.type().price().currency())
                .instant(row -> row.type().sale().startsAt())
                .instant(row -> row.type().sale().endsAt())
                .integer(row -> row.type().limits().maxPerReservation())
                .integer(row -> row.type().limits().maxPerCustomer())
                .text(row -> row.type().approval().mode().name())
                .integer(row -> row.type().approval().autoApproveUpTo())
                .bigint(row -> row.type().approval().within().toMillis())
                .text(row -> row.type().approval().onTimeout().name())
                .text(row -> row.type().approval().whilePending().name())
                .bigint(row -> row.type().payWithin().toMillis());
    }

    private static UUID id(Show show) {
        return show.id().value();
    }
}

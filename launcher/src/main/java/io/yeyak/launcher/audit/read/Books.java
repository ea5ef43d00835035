package io.yeyak.launcher.audit.read;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.launcher.audit.rule.Dossier;
import io.yeyak.launcher.audit.rule.Part;
import io.yeyak.launcher.audit.rule.ReservationRow;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** All schemas that an auditor may look into. Waits for them: not for an event loop. */
public final class Books implements AutoCloseable {

    private static final UUID LAST = new UUID(-1, -1);
    private static final UUID FIRST = new UUID(0, 0);
    private static final String PAGE = Table.sql("page-of-reservations.sql");
    private static final String RESERVATIONS_OF = Table.sql("reservations-of.sql");

    private final Map<Part, Schema> schemas = new EnumMap<>(Part.class);
    private final Away away = new Away();

    public Books(Vertx vertx, Map<Part, DatabaseSettings> databases) {
        databases.forEach((part, settings) -> schemas.put(part, Schema.open(vertx, part, settings)));
    }

    /**
     * Some of the reservations in the order of their ids.
     *
     * @param next where to go on; empty at the end
     */
    public record Page(List<Dossier> dossiers, Optional<UUID> next) {}

    /** Who could not be asked. */
    public Away away() {
        return away;
    }

    /** Whether it is known where a part is. */
    public boolean knows(Part part) {
        return schemas.containsKey(part);
    }

    /**
     * The next reservations, with all that there is of them anywhere, and what there is in between of reservations that
     * there are not. Empty when it is not known which are the next.
     */
    public Optional<Page> page(Optional<UUID> after, int size) {
        var from = after.orElse(FIRST);
        var reservations = ask(Part.RESERVATION, schema -> schema.read(PAGE, Tuple.of(from, size), Rows::reservation));
        return reservations.map(found -> {
            var next = found.size() < size
                    ? Optional.<UUID>empty()
                    : Optional.of(found.getLast().reservationId());
            var gathering = new Gathering(parked());
            gathering.reservations(found);
            var last = next.orElse(LAST);
            read(gathering, new Reading() {
                @Override
                public <T> Future<List<T>> from(Table<T> table, Schema schema) {
                    return table.inRange(schema, from, last);
                }
            });
            return new Page(gathering.dossiers(Set.of()), next);
        });
    }

    /** All that there is of these reservations. */
    public List<Dossier> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var gathering = new Gathering(parked());
        Optional<List<ReservationRow>> reservations = ask(
                Part.RESERVATION,
                schema -> schema.read(RESERVATIONS_OF, Tuple.of(ids.toArray(UUID[]::new)), Rows::reservation));
        reservations.ifPresent(gathering::reservations);
        read(gathering, new Reading() {
            @Override
            public <T> Future<List<T>> from(Table<T> table, Schema schema) {
                return table.of(schema, ids);
            }
        });
        return gathering.dossiers(ids);
    }

    /** Subjects of which a message waits for a person somewhere. */
    public Set<String> parked() {
        return new Messages(this).parkedSubjects();
    }

    private interface Reading {
        <T> Future<List<T>> from(Table<T> table, Schema schema);
    }

    private void read(Gathering gathering, Reading reading) {
        ask(Part.TICKET, schema -> reading.from(Gathering.HOLDS, schema)).ifPresent(gathering::holds);
        ask(Part.PAYMENT, schema -> reading.from(Gathering.PAYMENTS, schema)).ifPresent(gathering::payments);
        ask(Part.SANDBOX, schema -> reading.from(Gathering.CHARGES, schema)).ifPresent(gathering::charges);
        ask(Part.TICKETLIST, schema -> reading.from(Gathering.VIEWS, schema)).ifPresent(gathering::views);
    }

    /** Asks one part, twice if need be; empty when it does not answer or nobody knows where it is. */
    <T> Optional<T> ask(Part part, Function<Schema, Future<T>> question) {
        var schema = schemas.get(part);
        if (schema == null || away.isGivenUp(part)) {
            return Optional.empty();
        }
        try {
            var answer = question.apply(schema)
                    .recover(fault -> question.apply(schema))
                    .await();
            away.answered(part);
            return Optional.of(answer);
        } catch (Throwable fault) { // what a future failed with is thrown as it is
            away.failed(part, fault);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        Future.join(schemas.values().stream().map(Schema::close).toList())
                .otherwiseEmpty()
                .await();
    }
}

package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.sqlclient.Tuple;
import java.util.Locale;
import java.util.Optional;

/**
 * What the rows of a list have to be. A statement gets the conditions that were asked for and no others: one that may
 * or may not matter ("$4 is null or …") would keep the database from the index of another.
 */
final class Conditions {

    private static final String PLACE = "/* further conditions */";

    /** What can be asked for. */
    enum Column {
        RESERVATION_ID,
        CUSTOMER_ID,
        SHOW_ID,
        STATE,
        ATTENTION_AT,
        ACTOR,
        SUBJECT_ID,
        OUTCOME
    }

    private final Tuple parameters;
    private final StringBuilder conditions = new StringBuilder();

    /** Begins with the parameters that the statement has already. */
    Conditions(Tuple parameters) {
        this.parameters = parameters;
    }

    /** If something is wanted, the column is it. */
    Conditions equal(Column column, Optional<?> wanted) {
        wanted.ifPresent(value -> {
            parameters.addValue(value);
            add(column, " = $" + parameters.size());
        });
        return this;
    }

    /** If one or the other is wanted, the column has a value or has none. */
    Conditions present(Column column, Optional<Boolean> wanted) {
        wanted.ifPresent(isThere -> add(column, isThere ? " is not null" : " is null"));
        return this;
    }

    /** The statement with them in it. */
    String in(String statement) {
        return statement.replace(PLACE, conditions);
    }

    Tuple parameters() {
        return parameters;
    }

    private void add(Column column, String condition) {
        conditions
                .append("and v.")
                .append(column.name().toLowerCase(Locale.ROOT))
                .append(condition)
                .append(' ');
    }
}

package io.yeyak.launcher.system;

import io.yeyak.common.embedded.PostgresLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What a context keeps, for somebody who looks behind its back. */
final class Database {

    /** What the provider has taken and not given back. */
    static final String CAPTURED =
            "select coalesce(sum(case kind when 'CAPTURED' then amount_minor when 'REFUNDED' then -amount_minor"
                    + " else 0 end), 0) from movement";

    private final PostgresLogin login;

    Database(PostgresLogin login) {
        this.login = login;
    }

    /** The one number that a question is answered with. */
    long number(String question) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            if (!rows.next()) {
                throw new AssertionError("no answer to " + question);
            }
            return rows.getLong(1);
        }
    }

    /** Changes something: brings a deadline that would be too long to wait for. */
    void change(String update) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement()) {
            if (statement.executeUpdate(update) == 0) {
                throw new AssertionError("nothing is changed by " + update);
            }
        }
    }

    /** Does what is said, several statements or none that changes a row. */
    void execute(String statements) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement()) {
            boolean unusedHasRows = statement.execute(statements);
        }
    }

    private Connection open() throws SQLException {
        String url = "jdbc:postgresql://" + login.host() + ":" + login.port() + "/" + login.database();
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}

package io.yeyak.common.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** Who prepares the databases of a server. All methods block. */
record Superuser(int port, String password) {

    /** What the server calls them. */
    static final String NAME = "postgres";

    private static final int ANSWER_SECONDS = 10;
    private static final String CONNECT_SECONDS = "60";

    /** Whether a question has no answer. */
    boolean isNothing(String database, String question) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return !rows.next();
        } catch (SQLException e) {
            throw new EmbeddedFailure("PostgreSQL could not be prepared: " + e.getMessage() + ".", e);
        }
    }

    /** All or nothing, but for CREATE DATABASE, which is a transaction of its own. */
    void execute(String database, List<String> statements) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(statements.size() == 1);
            for (var sql : statements) {
                statement.execute(sql);
            }
            if (statements.size() > 1) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new EmbeddedFailure("PostgreSQL could not be prepared: " + e.getMessage() + ".", e);
        }
    }

    /** Whether the server answers within seconds. */
    boolean isServed() {
        // Nothing it waits for may take for ever: one that stands still takes connections and says nothing.
        var patience = new Properties();
        patience.setProperty("connectTimeout", "" + ANSWER_SECONDS);
        patience.setProperty("socketTimeout", "" + ANSWER_SECONDS);
        try (var connection = connect(NAME, patience)) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        var patience = new Properties();
        patience.setProperty("connectTimeout", CONNECT_SECONDS);
        return connect(database, patience);
    }

    private Connection connect(String database, Properties patience) throws SQLException {
        var login = new Properties();
        login.putAll(patience);
        login.setProperty("user", NAME);
        login.setProperty("password", password);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + EmbeddedPostgres.HOST + ":" + port + "/" + database, login);
    }

    @Override
    public String toString() {
        return "Superuser[port=" + port + "]";
    }
}

package io.yeyak.common.embedded;

import io.yeyak.common.config.Secret;
import io.yeyak.common.postgres.DatabaseSettings;

/** Everything needed to connect as one role, which owns one schema and can see no other. */
public record PostgresLogin(String host, int port, String database, String user, String password, String schema) {

    /**
     * As a context is told of it.
     *
     * @param poolSize how many connections one process opens at most
     */
    public DatabaseSettings settings(int poolSize) {
        return new DatabaseSettings(host, port, database, user, new Secret(password), schema, poolSize);
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}

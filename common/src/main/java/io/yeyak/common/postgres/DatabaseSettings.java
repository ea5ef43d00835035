package io.yeyak.common.postgres;

import io.yeyak.common.config.Secret;

/**
 * A context's own schema on a PostgreSQL server.
 *
 * @param poolSize how many connections one process opens at most
 */
public record DatabaseSettings(
        String host, int port, String database, String user, Secret password, String schema, int poolSize) {

    public DatabaseSettings {
        if (poolSize < 2) {
            throw new IllegalArgumentException("a pool needs two connections: one to write, one to read");
        }
    }

    /** The same schema, with another number of connections. */
    public DatabaseSettings withPoolSize(int connections) {
        return new DatabaseSettings(host, port, database, user, password, schema, connections);
    }
}

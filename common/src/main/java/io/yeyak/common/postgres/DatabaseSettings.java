package io.yeyak.common.postgres;

import io.yeyak.common.config.Secret;

/**
 * A context's own schema on a PostgreSQL server.
 *
 * @param poolSize how many connections one process opens at most
 * @param tls how its connections are protected
 * @param upkeep who brings the schema up to date
 */
public record DatabaseSettings(
        String host,
        int port,
        String database,
        String user,
        Secret password,
        String schema,
        int poolSize,
        DatabaseTls tls,
        SchemaUpkeep upkeep) {

    public DatabaseSettings {
        if (poolSize < 2) {
            throw new IllegalArgumentException("a pool needs two connections: one to write, one to read");
        }
    }

    /** One that is near: its connections are as they are, and whoever starts brings its schema up to date. */
    public DatabaseSettings(
            String host, int port, String database, String user, Secret password, String schema, int poolSize) {
        this(host, port, database, user, password, schema, poolSize, DatabaseTls.NONE, SchemaUpkeep.START);
    }

    /** The same schema, with another number of connections. */
    public DatabaseSettings withPoolSize(int connections) {
        return new DatabaseSettings(host, port, database, user, password, schema, connections, tls, upkeep);
    }
}

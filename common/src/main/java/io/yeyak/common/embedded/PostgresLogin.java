package io.yeyak.common.embedded;

/** Everything needed to connect as one role, which owns one schema and can see no other. */
public record PostgresLogin(String host, int port, String database, String user, String password, String schema) {

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}

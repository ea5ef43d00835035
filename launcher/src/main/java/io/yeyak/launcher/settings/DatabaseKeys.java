package io.yeyak.launcher.settings;

import io.yeyak.common.config.Secret;
import io.yeyak.common.postgres.DatabaseTls;
import java.nio.file.Path;
import java.util.List;

/** The keys of one context's database. */
record DatabaseKeys(
        Key<String> host,
        Key<Integer> port,
        Key<String> name,
        Key<String> user,
        Key<Secret> password,
        Key<String> schema,
        Key<Integer> poolSize,
        Key<DatabaseTls.Mode> sslMode,
        Key<Path> rootCertificate,
        Key<String> auditUser,
        Key<Secret> auditPassword) {

    static DatabaseKeys of(Role role) {
        var owner = role.label();
        var prefix = owner + ".database.";
        return new DatabaseKeys(
                Key.of(prefix + "host", Kind.HOST, "Where the PostgreSQL server of " + owner + " is."),
                Key.of(prefix + "port", Kind.PORT, "5432", "Its port."),
                Key.of(prefix + "name", Kind.WORD, "yeyak", "The database on that server."),
                Key.of(prefix + "user", Kind.WORD, owner, "The role that owns the schema."),
                Key.secret(prefix + "password", "The password of that role."),
                Key.of(prefix + "schema", Kind.WORD, owner, "The schema that holds all of " + owner + "."),
                Key.of(prefix + "pool-size", Kind.POOL, "8", "How many connections one process opens at most."),
                Key.of(
                        prefix + "ssl-mode",
                        Kind.SSL_MODE,
                        "disable",
                        "How the connections to it are protected, as PostgreSQL's own clients call it."),
                Key.of(
                        prefix + "root-certificate",
                        Kind.FILE,
                        "The file with the authorities that are believed, PEM; verify-ca and verify-full need it."),
                Key.of(
                        "auditor." + prefix + "user",
                        Kind.WORD,
                        "The role the auditor looks with, if it is not the owner."),
                Key.secret("auditor." + prefix + "password", "The password of that role."));
    }

    List<Key<?>> all() {
        return List.of(
                host, port, name, user, password, schema, poolSize, sslMode, rootCertificate, auditUser, auditPassword);
    }

    /** Those without which the role cannot be played. */
    List<Key<?>> required() {
        return List.of(host, password);
    }
}

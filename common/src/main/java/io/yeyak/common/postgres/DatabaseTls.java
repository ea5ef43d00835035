package io.yeyak.common.postgres;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How the connections to a PostgreSQL server are protected: those of a pool and those of the migrations alike.
 *
 * @param rootCertificate a file with the authorities that are believed, PEM; there where something is verified
 */
public record DatabaseTls(Mode mode, Optional<Path> rootCertificate) {

    /** Not at all. */
    public static final DatabaseTls NONE = new DatabaseTls(Mode.DISABLE, Optional.empty());

    private static final String BY_NAME = "HTTPS";
    private static final String BY_NO_NAME = "";

    /** The modes of PostgreSQL's own clients, but for those that protect only if it happens to be possible. */
    public enum Mode {
        DISABLE,
        /** Nobody can listen in; whoever pretends to be the server is believed. */
        REQUIRE,
        /** The server has a certificate of an authority that is believed. */
        VERIFY_CA,
        /** And it is made for the name that the server is called by. */
        VERIFY_FULL;

        /** As PostgreSQL spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it has to be known who is believed. */
        public boolean verifies() {
            return this == VERIFY_CA || this == VERIFY_FULL;
        }

        private SslMode ofPool() {
            return switch (this) {
                case DISABLE -> SslMode.DISABLE;
                case REQUIRE -> SslMode.REQUIRE;
                case VERIFY_CA -> SslMode.VERIFY_CA;
                case VERIFY_FULL -> SslMode.VERIFY_FULL;
            };
        }
    }

    public DatabaseTls {
        if (mode.verifies() && rootCertificate.isEmpty()) {
            throw new IllegalArgumentException(mode.label() + " needs to know whom it believes");
        }
    }

    /** Has the connections of a pool be so. */
    void protect(PgConnectOptions connections) {
        connections.setSslMode(mode.ofPool());
        if (mode == Mode.DISABLE) {
            return;
        }
        ClientSSLOptions options = new ClientSSLOptions()
                .setHostnameVerificationAlgorithm(mode == Mode.VERIFY_FULL ? BY_NAME : BY_NO_NAME);
        if (mode.verifies()) {
            String authorities = rootCertificate.map(Path::toString).orElseThrow();
            options.setTrustOptions(new PemTrustOptions().addCertPath(authorities));
        } else {
            options.setTrustAll(true);
        }
        connections.setSslOptions(options);
    }

    /** The parameters of a JDBC address that say the same. */
    String ofJdbc() {
        return "sslmode=" + mode.label()
                + rootCertificate
                        .filter(file -> mode.verifies())
                        .map(file -> "&sslrootcert=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8))
                        .orElse("");
    }
}

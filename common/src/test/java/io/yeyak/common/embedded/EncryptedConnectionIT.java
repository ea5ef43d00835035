package io.yeyak.common.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.config.Secret;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.DatabaseTls;
import io.yeyak.common.postgres.DatabaseTls.Mode;
import io.yeyak.common.postgres.Migrations;
import io.yeyak.common.postgres.Pools;
import io.yeyak.common.postgres.SchemaUpkeep;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate, and who connects to it how. */
class EncryptedConnectionIT {

    private static final String TALLY = "db/migration/tally";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private SelfSigned own;
    private SelfSigned foreign;
    private EmbeddedPostgres server;
    private PostgresLogin login;

    @BeforeEach
    void start() throws Exception {
        own = SelfSigned.of(folder, "own", EmbeddedPostgres.HOST);
        foreign = SelfSigned.of(folder, "foreign", EmbeddedPostgres.HOST);
        ServerUser.find().give(own.key());
        ServerUser.find().give(own.certificate());
        server = EmbeddedPostgres.open(
                folder,
                0,
                folder.resolve("said.log"),
                List.of("ssl=on", "ssl_cert_file=" + own.certificate(), "ssl_key_file=" + own.key()));
        login = server.login("tally");
    }

    @AfterEach
    void stop() {
        vertx.close().await();
        server.close();
    }

    @Test
    void nobodyListensInWhereThatIsAskedFor() {
        assertThat(isEncrypted(settings(DatabaseTls.NONE))).isFalse();
        assertThat(isEncrypted(settings(new DatabaseTls(Mode.REQUIRE, Optional.empty()))))
                .isTrue();
        assertThat(isEncrypted(settings(believing(own, Mode.VERIFY_CA)))).isTrue();
        assertThat(isEncrypted(settings(believing(own, Mode.VERIFY_FULL)))).isTrue();
    }

    @Test
    void theMigrationsAreProtectedAsThePoolIs() {
        for (Mode mode : Mode.values()) {
            assertThatCode(() -> Migrations.run(settings(believing(own, mode)), Migrations.MESSAGING, TALLY))
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> Migrations.run(settings(believing(foreign, Mode.VERIFY_CA)), TALLY))
                .isInstanceOf(FlywayException.class);
    }

    @Test
    void whoeverIsVouchedForByNobodyWeBelieveIsNotTalkedTo() {
        assertThatThrownBy(() -> isEncrypted(settings(believing(foreign, Mode.VERIFY_CA))))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> isEncrypted(settings(believing(foreign, Mode.VERIFY_FULL))))
                .isInstanceOf(Exception.class);
    }

    @Test
    void theNameMattersOnlyWhereAllIsVerified() {
        DatabaseSettings byAnotherName = settings("localhost", believing(own, Mode.VERIFY_CA));
        assertThat(isEncrypted(byAnotherName)).isTrue();
        assertThatThrownBy(() -> isEncrypted(settings("localhost", believing(own, Mode.VERIFY_FULL))))
                .isInstanceOf(Exception.class);
    }

    private boolean isEncrypted(DatabaseSettings settings) {
        Pool pool = Pools.open(vertx, settings);
        try {
            return pool.query("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                    .execute()
                    .await()
                    .iterator()
                    .next()
                    .getBoolean("ssl");
        } finally {
            pool.close().await();
        }
    }

    private static DatabaseTls believing(SelfSigned whom, Mode mode) {
        return new DatabaseTls(mode, Optional.of(whom.certificate()));
    }

    private DatabaseSettings settings(DatabaseTls tls) {
        return settings(EmbeddedPostgres.HOST, tls);
    }

    private DatabaseSettings settings(String host, DatabaseTls tls) {
        return new DatabaseSettings(
                host,
                login.port(),
                login.database(),
                login.user(),
                new Secret(login.password()),
                login.schema(),
                4,
                tls,
                SchemaUpkeep.START);
    }
}

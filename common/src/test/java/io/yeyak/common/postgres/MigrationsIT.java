package io.yeyak.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.fixture.PostgresFixture;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An earlier release starts on what a later one has made of the schema: that is what a way back needs. */
class MigrationsIT {

    private static final String FIRST = "release/first/kiosk";

    private final DatabaseSettings database = PostgresFixture.freshSchema("releases");

    @ParameterizedTest
    @ValueSource(strings = {"release/second/kiosk", "release/view/kiosk"})
    void anEarlierReleaseLeavesWhatALaterOneHasMade(String later) throws SQLException {
        Migrations.run(database, FIRST);
        assertThat(columns()).containsExactly("name");

        Migrations.run(database, later);
        var made = columns();
        assertThat(made).hasSize(2);

        Migrations.run(database, FIRST);
        assertThat(columns()).isEqualTo(made);
        Migrations.run(database, later);
        assertThat(columns()).isEqualTo(made);
    }

    @Test
    void anEarlierReleaseStartsWhereItNeverWas() throws SQLException {
        Migrations.run(database, "release/second/kiosk");

        Migrations.run(database, FIRST);

        assertThat(columns()).containsExactly("name", "place");
    }

    private List<String> columns() throws SQLException {
        var names = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database(),
                        database.user(),
                        database.password().value());
                var statement = connection.prepareStatement(
                        "select column_name from information_schema.columns where table_schema = ?"
                                + " and table_name = 'kiosk_view' order by ordinal_position")) {
            statement.setString(1, database.schema());
            var rows = statement.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}

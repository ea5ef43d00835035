package io.yeyak.common.tally;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Shelf;
import io.yeyak.common.postgres.ShelfBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Counts in a table. Two processes that begin the same count run into its primary key. */
public final class TallyShelf implements Shelf<String, Tally> {

    @Override
    public Future<? extends ShelfBook<String, Tally>> load(SqlConnection connection, Set<String> keys) {
        return connection
                .preparedQuery("select key, count, version from tally where key = any($1) order by key for update")
                .execute(Tuple.tuple().addArrayOfString(keys.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Tally> stored = new HashMap<>();
                    rows.forEach(row -> stored.put(
                            row.getString("key"), new Tally(row.getLong("count"), row.getLong("version"), List.of())));
                    return new TallyBook(stored);
                });
    }

    private static final class TallyBook implements ShelfBook<String, Tally> {
        private final Map<String, Tally> stored;
        private final Map<String, Tally> written = new TreeMap<>();

        private TallyBook(Map<String, Tally> stored) {
            this.stored = stored;
        }

        @Override
        public Tally read(String key) {
            return written.getOrDefault(key, stored.getOrDefault(key, Tally.NONE));
        }

        @Override
        public void write(String key, Tally next) {
            written.put(key, next);
        }

        @Override
        public Future<Void> save(SqlConnection connection) {
            List<String> begun = written.keySet().stream()
                    .filter(key -> !stored.containsKey(key))
                    .toList();
            List<String> raised =
                    written.keySet().stream().filter(stored::containsKey).toList();
            return Future.all(
                            store(
                                    connection,
                                    "insert into tally select * from unnest($1::text[], $2::bigint[], $3::bigint[])",
                                    begun),
                            store(
                                    connection,
                                    "update tally t set count = u.count, version = u.version from"
                                            + " unnest($1::text[], $2::bigint[], $3::bigint[]) u(key, count, version)"
                                            + " where t.key = u.key",
                                    raised),
                            storeEffects(connection))
                    .mapEmpty();
        }

        private Future<?> store(SqlConnection connection, String sql, List<String> keys) {
            if (keys.isEmpty()) {
                return Future.succeededFuture();
            }
            Long[] counts = keys.stream().map(key -> written.get(key).count()).toArray(Long[]::new);
            Long[] versions =
                    keys.stream().map(key -> written.get(key).version()).toArray(Long[]::new);
            return connection
                    .preparedQuery(sql)
                    .execute(Tuple.tuple()
                            .addArrayOfString(keys.toArray(String[]::new))
                            .addArrayOfLong(counts)
                            .addArrayOfLong(versions));
        }

        private Future<?> storeEffects(SqlConnection connection) {
            List<String> keys = new ArrayList<>();
            List<UUID> ids = new ArrayList<>();
            written.forEach((key, tally) -> tally.effects().forEach(id -> {
                keys.add(key);
                ids.add(id);
            }));
            return connection
                    .preparedQuery("insert into effect (key, event_id) select * from unnest($1::text[], $2::uuid[])")
                    .execute(Tuple.tuple()
                            .addArrayOfString(keys.toArray(String[]::new))
                            .addArrayOfUUID(ids.toArray(UUID[]::new)));
        }
    }
}

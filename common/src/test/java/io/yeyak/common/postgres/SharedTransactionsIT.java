package io.yeyak.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.tally.WithTally;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedTransactionsIT extends WithTally {

    private SharedTransactions shared;

    @BeforeEach
    void open() {
        assertThat(context.query("create table word (word text primary key)")).isEmpty();
        shared = new SharedTransactions(context.pool);
    }

    @Test
    void whoComesMeanwhileIsCommittedTogether() {
        List<Future<String>> all = IntStream.range(0, 30)
                .mapToObj(i -> shared.run("subject " + i, connection -> say(connection, "word " + i)))
                .toList();
        Future.all(all).await();

        assertThat(words()).isEqualTo(30);
        assertThat(new HashSet<>(all.stream().map(Future::result).toList())).hasSizeLessThan(30);
    }

    @Test
    void theSameSubjectIsNeverTwiceInOne() {
        List<Future<String>> all = IntStream.range(0, 5)
                .mapToObj(i -> shared.run("subject", connection -> say(connection, "word " + i)))
                .toList();
        Future.all(all).await();

        assertThat(all.stream().map(Future::result)).doesNotHaveDuplicates();
    }

    @Test
    void whatFailsFailsAlone() {
        List<Future<String>> all = IntStream.range(0, 10)
                .mapToObj(i -> shared.run("subject " + i, connection -> say(connection, "word " + i % 9)))
                .toList();
        Future.join(all).otherwiseEmpty().await();

        assertThat(all.stream().filter(Future::failed)).hasSize(1);
        assertThat(words()).isEqualTo(9);
    }

    @Test
    void whoeverIsCutOffByTheFaultOfAnotherIsCommittedWithoutIt() {
        List<Future<String>> all = IntStream.range(0, 10)
                .mapToObj(i -> shared.run("subject " + i, connection -> sayTwice(connection, i)))
                .toList();
        Future.join(all).otherwiseEmpty().await();

        assertThat(all.stream().filter(Future::failed)).hasSize(1);
        assertThat(words()).isEqualTo(18);
    }

    private static Future<String> sayTwice(SqlConnection connection, int number) {
        return say(connection, "word " + number % 9).compose(said -> say(connection, "again " + number));
    }

    /** Stores a word, and gives the number of the transaction. */
    private static Future<String> say(SqlConnection connection, String word) {
        return connection
                .preparedQuery("insert into word values ($1) returning pg_current_xact_id()::text")
                .execute(Tuple.of(word))
                .map(rows -> rows.iterator().next().getString(0));
    }

    private long words() {
        return context.number("select count(*) from word");
    }
}

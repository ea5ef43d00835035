package io.yeyak.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.yeyak.common.decision.Decision;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.fault.Unavailable;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.tally.Tally;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.tally.TallyShelf;
import io.yeyak.common.tally.WithTally;
import io.yeyak.common.work.Move;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GroupCommitIT extends WithTally {

    @Test
    void commitsWorksThatWaitTogetherAndAnswersEachByItself() {
        AtomicInteger commits = new AtomicInteger();
        context.engine.onCommitted(commits::incrementAndGet);

        List<Future<Reply<Long>>> replies = IntStream.range(0, 400)
                .mapToObj(i -> context.add("key-" + i % 40, 1))
                .toList();
        Future.all(replies).await();

        assertThat(commits.get()).isLessThan(40);
        assertThat(context.number("select sum(count) from tally")).isEqualTo(400);
        assertThat(context.number("select count(*) from outbox")).isEqualTo(400);
        assertThat(replies.getFirst().result()).isEqualTo(Reply.done(1L));
        assertThat(replies.getLast().result()).isEqualTo(Reply.done(10L));
    }

    @Test
    void serialisesTwoHundredDecisionsOfOneKeyFromEachOfThreeProcesses() {
        try (TallyContext second = new TallyContext(vertx, database);
                TallyContext third = new TallyContext(vertx, database)) {
            List<Future<Reply<Long>>> replies = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                replies.add(context.add("hot", 1));
                replies.add(second.add("hot", 1));
                replies.add(third.add("hot", 1));
            }
            Future.all(replies).await();

            assertThat(replies.stream().map(reply -> ((Reply.Done<Long>) reply.result()).value()))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 600).boxed().toList());
            assertThat(context.count("hot")).isEqualTo(600);
            assertThat(context.query("select headers->>'ce_sequence' from outbox order by id").stream()
                            .map(row -> Long.parseLong(row.getString(0))))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 600).boxed().toList());
        }
    }

    @Test
    void doesNotDeadlockWhenProcessesTakeManyKeysInEveryOrder() {
        try (TallyContext second = new TallyContext(vertx, database)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                all.add(context.add("key-" + i % 30, 1));
                all.add(second.add("key-" + (29 - i % 30), 1));
            }
            Future.all(all).await();

            assertThat(context.number("select sum(count) from tally")).isEqualTo(600);
        }
    }

    @Test
    void letsOneBadRowFailAloneAmongItsNeighbours() {
        List<Future<Reply<Long>>> replies = IntStream.range(0, 60)
                .mapToObj(i -> context.add("key-" + i, i == 17 ? 1_001 : 1))
                .toList();
        Future.join(replies).otherwiseEmpty().await();

        assertThat(replies.stream().filter(Future::failed)).containsExactly(replies.get(17));
        assertThat(replies.get(17).cause()).isInstanceOf(PgException.class).hasMessageContaining("tally_count_check");
        assertThat(context.number("select count(*) from tally")).isEqualTo(59);
        assertThat(context.number("select count(*) from outbox")).isEqualTo(59);
    }

    @Test
    void tellsWhatBecameOfAStateOnceItIsStored() {
        List<Move<Tally>> told = new CopyOnWriteArrayList<>();
        context.engine.onMoved(told::add);

        Reply<Long> stored = context.add("a", 2).await();
        Future<Reply<Long>> refused = context.add("a", 1_001);
        Future.join(List.of(refused)).otherwiseEmpty().await();

        assertThat(stored).isEqualTo(Reply.done(2L));
        assertThat(refused.failed()).isTrue();
        assertThat(told).extracting(move -> move.after().count()).containsExactly(2L);
    }

    @Test
    void storesNothingOfAWorkWhoseEventCannotBePublished() {
        GroupCommit<String, Tally, String> mute = new GroupCommit<>(
                vertx,
                context.pool,
                new TallyShelf(),
                (happened, now) -> {
                    throw new IllegalStateException("no words for it");
                },
                "mute",
                GroupCommitSettings.standard());

        Future<Reply<Long>> reply = mute.decide(
                "silent",
                Cause.asked(Actor.system("test")),
                (tally, now) -> Decision.of(new Tally(5, 1, List.of()), List.of("happened"), 5L));

        assertThatThrownBy(reply::await).hasMessage("no words for it");
        assertThat(context.count("silent")).isZero();
    }

    @Test
    void goesOnWhenSomebodyWhoWaitedThrows() {
        Future<Reply<Long>> first = context.add("key", 1).onSuccess(reply -> {
            throw new IllegalStateException("thrown by whoever waited");
        });
        Future<Reply<Long>> second = context.add("key", 1);

        assertThat(first.await()).isEqualTo(Reply.done(1L));
        assertThat(second.await()).isEqualTo(Reply.done(2L));
        assertThat(context.count("key")).isEqualTo(2);
    }

    @Test
    void turnsAwayWhatWouldWaitTooLong() {
        var small = new GroupCommitSettings(10, 20, Duration.ofSeconds(20));
        try (TallyContext narrow = new TallyContext(vertx, database, "tally.events", small)) {
            List<Future<Reply<Long>>> replies =
                    IntStream.range(0, 500).mapToObj(i -> narrow.add("key", 1)).toList();
            Future.join(replies).otherwiseEmpty().await();

            long done = replies.stream().filter(Future::succeeded).count();
            assertThat(done).isBetween(20L, 499L);
            assertThat(narrow.count("key")).isEqualTo(done);
            assertThat(replies.stream().filter(Future::failed).map(Future::cause))
                    .hasOnlyElementsOfType(Unavailable.class);
        }
    }

    @Test
    void finishesWhatItHasAndTakesNoMoreWhenItDrains() {
        List<Future<Reply<Long>>> taken =
                IntStream.range(0, 50).mapToObj(i -> context.add("key", 1)).toList();
        context.engine.drain(Duration.ofSeconds(30)).await();

        assertThat(taken).allMatch(Future::succeeded);
        assertThatThrownBy(() -> context.add("key", 1).await()).isInstanceOf(Unavailable.class);
        assertThat(context.count("key")).isEqualTo(50);
    }
}

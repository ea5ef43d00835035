package io.yeyak.ticketlist.application.port;

import io.vertx.core.Future;
import io.yeyak.ticketlist.domain.ItemOutcome;
import io.yeyak.ticketlist.domain.Job;
import io.yeyak.ticketlist.domain.JobOrder;
import io.yeyak.ticketlist.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What administrators have begun to do to many, and what became of each. It is kept when the views are built anew. */
public interface Jobs {

    /**
     * What is to be begun.
     *
     * @param by the administrator it acts for
     * @param fingerprint of what was asked for
     */
    record Beginning(UUID jobId, String by, UUID fingerprint, JobOrder order) {}

    /** What came of that. */
    sealed interface Begun {

        /** It is there, since now or since an earlier try. */
        record There(Job job) implements Begun {}

        /** Something else was begun under this id. */
        record Other() implements Begun {}

        /** It would be about more than one job may be. */
        record TooLarge() implements Begun {}
    }

    /** A job in a list. */
    record Listed(Job job) implements Placed {

        @Override
        public Position position() {
            return new Position(job.createdAt(), job.jobId());
        }
    }

    /**
     * One of the many.
     *
     * @param id the reservation's, the refund's or the parked message's
     * @param code what there is to know about its outcome, or about the last try
     */
    record Item(UUID id, ItemOutcome outcome, Optional<String> code, Optional<String> detail) implements Placed {

        /** They are in the order of their ids alone. */
        @Override
        public Position position() {
            return new Position(Instant.EPOCH, id);
        }
    }

    /** One that was tried. */
    record Tried(Task task, Verdict verdict) {}

    /** Stores a job with all it is about, as the views know it at this moment. */
    Future<Begun> begin(Beginning beginning);

    Future<Optional<Job>> find(UUID jobId);

    /** All of them, the newest first. */
    Future<List<Listed>> newest(Position after, int limit);

    /** What a job is about, in the order of the ids. */
    Future<List<Item>> items(UUID jobId, Optional<ItemOutcome> outcome, Position after, int limit);

    /** Has a job begin nothing more, if it is running; what it is since then. Empty when there is none. */
    Future<Optional<Job>> cancel(UUID jobId);

    /** Has a job try again what failed, unless it was cancelled; what it is since then. Empty when there is none. */
    Future<Optional<Job>> retryFailed(UUID jobId);

    /**
     * Takes some that are due, of any job. Nobody else gets them for a while.
     *
     * @param lease for how long; who takes longer has to expect that somebody else tries as well
     */
    Future<List<Task>> take(int limit, Duration lease);

    /** Stores what became of those that were taken. What is known of one already stays. */
    Future<Void> settle(List<Tried> tried);

    /** Forgets some jobs that ended that long ago, and says how many. */
    Future<Integer> forget(Duration age);
}

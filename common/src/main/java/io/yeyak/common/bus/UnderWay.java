package io.yeyak.common.bus;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is being answered here: an errand that comes again meanwhile is not begun anew, and gets the same answer. */
final class UnderWay {

    private final Map<String, Future<Answer>> errands = new ConcurrentHashMap<>();

    /**
     * Begins it, unless it has begun.
     *
     * @param errand which one; without, it is sent once
     * @param work never fails
     */
    Future<Answer> once(@Nullable String errand, Supplier<Future<Answer>> work) {
        if (errand == null) {
            return work.get();
        }
        Promise<Answer> mine = Promise.promise();
        Future<Answer> begun = errands.putIfAbsent(errand, mine.future());
        if (begun != null) {
            return begun;
        }
        return work.get().onComplete(mine).onComplete(done -> errands.remove(errand));
    }
}

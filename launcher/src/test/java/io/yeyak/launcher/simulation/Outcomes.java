package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import java.util.Optional;

/** What asking came to: nobody may learn of it, when a process died. */
final class Outcomes {

    private Outcomes() {}

    /** Nobody waits for it; whatever it did is seen in the state. A fault that is no crash ends the run. */
    static void ignore(Future<?> future) {
        if (future.failed() && !(future.cause() instanceof Crash)) {
            throw new AssertionError("a rule failed", future.cause());
        }
        if (!future.isComplete()) {
            throw new AssertionError("something waits for ever");
        }
    }

    /** The answer, when it came and was not a refusal. */
    static <A> Optional<A> answer(Future<Reply<A>> future) {
        ignore(future);
        return future.succeeded() && future.result() instanceof Reply.Done<A>(A value)
                ? Optional.of(value)
                : Optional.empty();
    }
}

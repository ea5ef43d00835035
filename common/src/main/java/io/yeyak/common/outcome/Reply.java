package io.yeyak.common.outcome;

import java.util.function.Function;

/**
 * What a use case answers: the thing done, or a refusal. A fault is neither: it is a failed future.
 *
 * @param <A> what a success carries
 */
public sealed interface Reply<A> {

    /** It was done. */
    record Done<A>(A value) implements Reply<A> {}

    /** It was not done, and nothing changed. */
    record Refused<A>(Refusal refusal) implements Reply<A> {}

    static <A> Reply<A> done(A value) {
        return new Done<>(value);
    }

    static <A> Reply<A> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <B> Reply<B> map(Function<? super A, ? extends B> mapper) {
        return switch (this) {
            case Done<A>(A value) -> new Done<>(mapper.apply(value));
            case Refused<A>(Refusal refusal) -> new Refused<>(refusal);
        };
    }
}

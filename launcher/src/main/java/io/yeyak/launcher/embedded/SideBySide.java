package io.yeyak.launcher.embedded;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Several things that take a while, at the same time. */
final class SideBySide {

    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private SideBySide() {}

    static <T> CompletableFuture<T> begin(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                THREADS);
    }

    /** Waits for all of them, and only then says that one has failed: nothing is left half started. */
    static void await(CompletableFuture<?>... all) throws Exception {
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw Arrays.stream(all)
                    .filter(CompletableFuture::isCompletedExceptionally)
                    .findFirst()
                    .map(CompletableFuture::exceptionNow)
                    .filter(Exception.class::isInstance)
                    .map(Exception.class::cast)
                    .orElse(e);
        }
    }
}

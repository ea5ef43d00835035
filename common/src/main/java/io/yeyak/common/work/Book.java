package io.yeyak.common.work;

/**
 * The states that one batch of works needs: read before, written after, in memory in between.
 *
 * @param <K> what state is found by
 * @param <S> what a rule sees of it
 */
public interface Book<K, S> {

    /** The state as the works before this one left it. */
    S read(K key);

    /** Keeps a state for the works after this one, and for storing. */
    void write(K key, S next);
}

package io.yeyak.common.work;

/**
 * What a work made of a state, for those who watch.
 *
 * @param <S> what a rule sees
 */
public record Move<S>(S before, S after) {}

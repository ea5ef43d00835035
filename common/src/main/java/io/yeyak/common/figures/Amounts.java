package io.yeyak.common.figures;

/** Amounts that are added up. */
@FunctionalInterface
public interface Amounts {

    /** One of that size. */
    void add(long amount);
}

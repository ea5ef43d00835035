package io.yeyak.common.figures;

/** A figure that is shown. */
@FunctionalInterface
public interface Shown {

    /** It is shown no longer. */
    void remove();
}

package io.yeyak.common.figures;

/** Something that is counted. */
@FunctionalInterface
public interface Count {

    /** That many more. */
    void add(long more);

    /** One more. */
    default void one() {
        add(1);
    }
}

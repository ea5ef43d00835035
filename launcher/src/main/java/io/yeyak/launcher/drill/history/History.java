package io.yeyak.launcher.drill.history;

/** Where lines are noted, in the order in which they happen. */
@FunctionalInterface
public interface History {

    void note(Entry entry);
}

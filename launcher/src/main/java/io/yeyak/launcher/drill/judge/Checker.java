package io.yeyak.launcher.drill.judge;

import io.yeyak.launcher.drill.history.Entry;

/** Holds a history against one promise. It hears every line once, in order, and then ends. */
interface Checker {

    void hear(Entry entry, Findings findings);

    /** The history is over. */
    void end(Findings findings);
}

package io.yeyak.launcher.settings;

/** Whether the run command puts shows on sale that nobody has registered. */
public enum Demo {
    YES,
    NO,
    /** When the data folder is new. */
    FIRST_START
}

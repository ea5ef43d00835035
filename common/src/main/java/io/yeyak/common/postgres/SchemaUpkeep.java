package io.yeyak.common.postgres;

/** Who brings a schema up to date. */
public enum SchemaUpkeep {
    /** Each process that starts. */
    START,
    /** Somebody else: a process that starts waits until it is done. */
    EXPECT
}

package io.yeyak.launcher.process;

/** What is stopped when, the first first: nobody loses what he still needs. */
public enum Stage {
    /** Says that no new work should be sent here. */
    READINESS,
    /** Takes no new requests and finishes those it has. */
    GATEWAY,
    /** Finish what they have in hand. */
    CONTEXTS,
    /** What they talk to by HTTP: the issuer, the sandbox provider, the health checks. */
    SERVICES,
    /** Vert.x with whatever is left in it, and the membership in the cluster. */
    CLUSTER,
    KAFKA,
    POSTGRES,
    FOLDER
}

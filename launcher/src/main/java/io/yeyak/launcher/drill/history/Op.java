package io.yeyak.launcher.drill.history;

/** What was done, or what a line tells. */
public enum Op {
    /** What the drill was asked for. The first line. */
    DRILL,
    /** A show and its one ticket type are on sale. */
    SHOW,
    /** A customer reserves. */
    PLACE,
    /** Somebody reads a reservation in the ticket list. */
    READ,
    /** A customer asks to pay. */
    PAY,
    /** A customer presses a button on the payment page. */
    PRESS,
    /** A customer cancels. */
    CANCEL,
    /** Somebody looks at a show. */
    BROWSE,
    /** An administrator approves. */
    APPROVE,
    /** An administrator denies. */
    DENY,
    /** An administrator pauses the sale of a show. */
    PAUSE,
    /** An administrator resumes it. */
    RESUME,
    /** An administrator changes how many tickets there are. */
    CAPACITY,
    /** An administrator cancels a show. */
    CANCEL_SHOW,
    /** Somebody sends what has to be refused. */
    BAD,
    /** A fault, and what became of it. */
    FAULT,
    /** The drill enters a phase. */
    PHASE,
    /** A reservation as it is when everything has come to rest. */
    END,
    /** What the provider took and gave back for a reservation, by its own ledger. */
    CHARGE,
    /** A sentence of the auditor, who looks into the databases and into Kafka: ok is green. */
    AUDIT
}

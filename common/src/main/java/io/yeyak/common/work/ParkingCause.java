package io.yeyak.common.work;

/** Why a message is parked. */
public enum ParkingCause {
    /** Its rule threw, or the database refused what the rule decided. */
    FAILED,
    /** An earlier message of its subject is parked, and order is kept. */
    BEHIND,
    /** It is an event of a type or a shape that this release does not know. */
    NOT_UNDERSTOOD,
    /** It is no event at all: it is known by its place in Kafka only, and halts nothing. */
    UNDECODABLE,
    /** It is older than the inbox remembers, so nobody knows whether it had its effect. */
    TOO_OLD
}

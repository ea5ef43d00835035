package io.yeyak.launcher.audit.rule;

/**
 * Something that is not as it must be.
 *
 * @param subject what was looked at: the id of a reservation or a show, or what else has rows of its own
 * @param text the rows and their figures, for the person who looks
 * @param atOnce whether it can never be so, at no moment; otherwise it may be that an event is on its way, and it is
 *     believed only when it stays although nothing is on its way any more
 */
public record Finding(Invariant invariant, String subject, String text, boolean atOnce) {

    /** It can be so at no moment. */
    static Finding never(Invariant invariant, Object subject, String text) {
        return new Finding(invariant, subject.toString(), text, true);
    }

    /** It cannot stay so. */
    static Finding notAtRest(Invariant invariant, Object subject, String text) {
        return new Finding(invariant, subject.toString(), text, false);
    }

    /** An event waits too long to be told. */
    public static Finding waiting(String context, String text) {
        return never(Invariant.OUTBOX, context, text);
    }

    /** A message is parked and had its effect. */
    public static Finding both(String context, String text) {
        return never(Invariant.INBOX, context, text);
    }

    /** An event was told and Kafka does not have it. */
    public static Finding lost(String context, String text) {
        return never(Invariant.LOG, context, text);
    }
}

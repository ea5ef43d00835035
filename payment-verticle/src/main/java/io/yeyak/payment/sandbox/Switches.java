package io.yeyak.payment.sandbox;

import java.util.Optional;

/**
 * The troubles that are switched on. Percentages say how many of a kind are struck, chosen at random.
 *
 * @param declinePercent payments that the customer's bank declines
 * @param captureDeclinePercent captures that are declined
 * @param refundFailurePercent refunds that fail
 * @param outagePercent calls that nothing is done for
 * @param outage how such a call ends
 * @param lostAnswerPercent calls that are done and whose answer is lost
 * @param liePercent captures and refunds that are answered as done and are not done
 * @param answerDelayMillis how long every answer takes
 * @param webhookDelayMillis how late every message is sent
 * @param webhookCopies how often every message is sent; 0 for never
 * @param autoApprove whether payments are authorised at once, without the page
 * @param captureAtOnce whether money is taken as soon as it is authorised
 */
record Switches(
        int declinePercent,
        int captureDeclinePercent,
        int refundFailurePercent,
        int outagePercent,
        Outage outage,
        int lostAnswerPercent,
        int liePercent,
        int answerDelayMillis,
        int webhookDelayMillis,
        int webhookCopies,
        boolean autoApprove,
        boolean captureAtOnce) {

    /** How a call ends that nothing is done for. */
    enum Outage {
        /** With the status 503. */
        UNAVAILABLE,
        /** With a cut connection. */
        DROP
    }

    private static final int DELAY_MOST = 86_400_000;
    private static final int COPIES_MOST = 10;

    Switches {
        within(declinePercent, 100, "declinePercent");
        within(captureDeclinePercent, 100, "captureDeclinePercent");
        within(refundFailurePercent, 100, "refundFailurePercent");
        within(outagePercent, 100, "outagePercent");
        within(lostAnswerPercent, 100, "lostAnswerPercent");
        within(liePercent, 100, "liePercent");
        within(answerDelayMillis, DELAY_MOST, "answerDelayMillis");
        within(webhookDelayMillis, DELAY_MOST, "webhookDelayMillis");
        within(webhookCopies, COPIES_MOST, "webhookCopies");
    }

    /** Some of them, as they are put: what is not named is off. */
    record Wanted(
            Optional<Integer> declinePercent,
            Optional<Integer> captureDeclinePercent,
            Optional<Integer> refundFailurePercent,
            Optional<Integer> outagePercent,
            Optional<Outage> outage,
            Optional<Integer> lostAnswerPercent,
            Optional<Integer> liePercent,
            Optional<Integer> answerDelayMillis,
            Optional<Integer> webhookDelayMillis,
            Optional<Integer> webhookCopies,
            Optional<Boolean> autoApprove,
            Optional<Boolean> captureAtOnce) {

        Switches switches() {
            return new Switches(
                    declinePercent.orElse(0),
                    captureDeclinePercent.orElse(0),
                    refundFailurePercent.orElse(0),
                    outagePercent.orElse(0),
                    outage.orElse(Outage.UNAVAILABLE),
                    lostAnswerPercent.orElse(0),
                    liePercent.orElse(0),
                    answerDelayMillis.orElse(0),
                    webhookDelayMillis.orElse(0),
                    webhookCopies.orElse(1),
                    autoApprove.orElse(false),
                    captureAtOnce.orElse(false));
        }
    }

    static Switches none() {
        return new Switches(0, 0, 0, 0, Outage.UNAVAILABLE, 0, 0, 0, 0, 1, false, false);
    }

    private static void within(int value, int most, String name) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " is from 0 to " + most);
        }
    }
}

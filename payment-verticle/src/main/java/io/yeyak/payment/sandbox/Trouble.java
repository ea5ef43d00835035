package io.yeyak.payment.sandbox;

/** What the sandbox can do to somebody on purpose. */
enum Trouble {
    /** The bank said no: to a payment, a capture or a refund. */
    DECLINED,
    /** An answer was late. */
    DELAYED,
    /** An outage: nothing was done for a call. */
    REFUSED,
    /** It was done, and the answer was lost. */
    ANSWER_LOST,
    /** It was answered as done, and was not done. */
    LIED,
    /** A message was stored to be sent late. */
    WEBHOOK_LATE,
    /** A message was stored to be sent more than once. */
    WEBHOOK_REPEATED
}

package io.yeyak.payment.domain;

/** How we heard what an attempt is: it decides how much the word counts. */
public enum Heard {
    /** As the answer to a call, which a repeated key may replay long after. */
    ANSWER,
    /** As the answer to an inquiry: the present truth. */
    INQUIRY,
    /** In a message of the provider's, which may come late, twice and out of order. */
    WEBHOOK
}

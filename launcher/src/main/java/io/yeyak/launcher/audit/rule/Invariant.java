package io.yeyak.launcher.audit.rule;

import static io.yeyak.launcher.audit.rule.Part.KAFKA;
import static io.yeyak.launcher.audit.rule.Part.PAYMENT;
import static io.yeyak.launcher.audit.rule.Part.RESERVATION;
import static io.yeyak.launcher.audit.rule.Part.SANDBOX;
import static io.yeyak.launcher.audit.rule.Part.TICKET;
import static io.yeyak.launcher.audit.rule.Part.TICKETLIST;

import java.util.EnumSet;
import java.util.Set;

/** What must be true. */
public enum Invariant {
    STOCK("every ticket is available, held, sold or blocked, and the counters are the sum of the holds", TICKET),
    TICKETS("a sold hold has issued exactly the tickets it sold, and no other hold has any", TICKET),
    LIMIT("what counts against a customer's limit is what their open reservations hold", RESERVATION),
    DEADLINE("whatever waits has a deadline that is watched, or a person was called", RESERVATION, TICKET, PAYMENT),
    HOLD("a reservation and its hold agree, and what is over holds no tickets", RESERVATION, TICKET),
    CONFIRMED("confirmed means sold and paid, and sold and paid means confirmed", RESERVATION, TICKET, PAYMENT),
    MONEY("what was taken and not given back is the price of what is confirmed", RESERVATION, TICKET, PAYMENT),
    LEDGER("the ledger says what payments and refunds say, and all accounts together are zero", PAYMENT),
    CHARGE("nobody is charged twice, and no more goes back than came", PAYMENT),
    PROVIDER("the provider's books say the same as ours", PAYMENT, SANDBOX),
    KNOWN("there is no hold, payment or charge for a reservation that was never placed", RESERVATION),
    LIST("the ticket list shows what the contexts have stored", RESERVATION, TICKET, PAYMENT, TICKETLIST),
    INBOX("an event had its effect or waits for a person, never both", RESERVATION, TICKET, PAYMENT, TICKETLIST),
    OUTBOX("no event waits long to be told", RESERVATION, TICKET, PAYMENT),
    LOG("what was told is in Kafka", RESERVATION, TICKET, PAYMENT, KAFKA),
    ORDER("each subject's events are in Kafka in their order, without a gap", KAFKA);

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<Part> needs;

    Invariant(String sentence, Part first, Part... more) {
        this.sentence = sentence;
        this.needs = EnumSet.of(first, more);
    }

    /** What must be true, for people. */
    public String sentence() {
        return sentence;
    }

    /** Whose word is needed to judge it. */
    public Set<Part> needs() {
        return Set.copyOf(needs);
    }

    /** Those that are judged reservation by reservation. */
    public static Set<Invariant> ofReservations() {
        return Set.of(TICKETS, DEADLINE, HOLD, CONFIRMED, MONEY, LEDGER, CHARGE, PROVIDER, KNOWN, LIST);
    }
}

package io.yeyak.launcher.drill.judge;

/** The kinds of broken promises. */
public enum Wrong {
    LOST("accepted, and not there in the end"),
    STUCK("still undecided in the end, or left to a person"),
    UNASKED("there in the end, and nobody asked for it"),
    DUPLICATED("one request became two reservations, or one ticket was given twice"),
    UNEXPLAINED("its states do not follow from one another"),
    WENT_BACK("somebody saw an older version after a newer one"),
    OVERSOLD("more tickets sold than there are"),
    MISCOUNTED("the counts of a show do not add up"),
    IMPLAUSIBLE("refused without a reason"),
    DOUBLY_CHARGED("the price was kept more than once"),
    MISCHARGED("the money that was kept is not what it should be"),
    MISANSWERED("a bad request was not refused as the contract says"),
    LEFT_BEHIND("a bad request left something behind"),
    RESTLESS("everything should have been decided by then"),
    AUDITED("the auditor found it in the databases or in Kafka");

    private final String meaning;

    Wrong(String meaning) {
        this.meaning = meaning;
    }

    /** For people. */
    public String meaning() {
        return meaning;
    }
}

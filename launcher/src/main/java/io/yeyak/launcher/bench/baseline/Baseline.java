package io.yeyak.launcher.bench.baseline;

/** What the platform is compared with. */
@SuppressWarnings("ImmutableEnumChecker") // the ways keep nothing
public enum Baseline {
    ROW_LOCK(1, "row-lock", "one hot ticket: SELECT FOR UPDATE, INSERT and UPDATE for each booking", new RowLock()),
    ATOMIC_UPDATE(2, "atomic-update", "one hot ticket: UPDATE … WHERE and INSERT for each booking", new AtomicUpdate()),
    BATCHED_INSERT(
            3, "batched-insert", "the ceiling: 500 bookings, 500 events and one update at a time", new BatchedInsert());

    private final int ticket;
    private final String label;
    private final String about;
    private final Way way;

    Baseline(int ticket, String label, String about, Way way) {
        this.ticket = ticket;
        this.label = label;
        this.about = about;
        this.way = way;
    }

    public String label() {
        return label;
    }

    /** What it does, in a sentence. */
    public String about() {
        return about;
    }

    Way way() {
        return way;
    }

    /** The kind of ticket that it sells, and nobody else. */
    int ticket() {
        return ticket;
    }
}

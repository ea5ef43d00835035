package io.yeyak.ticketlist.application;

/** What a generation is called where it reads and parks. */
public final class ConsumerName {

    private ConsumerName() {}

    public static String of(int generation) {
        return "ticketlist-g" + generation;
    }
}

package io.yeyak.ticketlist.adapter.in.bus;

import io.yeyak.common.bus.Address;

/** Where jobs, and the journal of what administrators did, answer. */
public final class JobAddresses {

    public static final Address CREATE = new Address("ticketlist.create-job");
    public static final Address LIST = new Address("ticketlist.list-jobs");
    public static final Address GET = new Address("ticketlist.get-job");
    public static final Address LIST_ITEMS = new Address("ticketlist.list-job-items");
    public static final Address CANCEL = new Address("ticketlist.cancel-job");
    public static final Address RETRY_FAILED = new Address("ticketlist.retry-failed-items");
    public static final Address LIST_JOURNAL = new Address("ticketlist.list-journal");

    private JobAddresses() {}
}

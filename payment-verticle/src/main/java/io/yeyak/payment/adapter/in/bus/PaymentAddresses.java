package io.yeyak.payment.adapter.in.bus;

import io.yeyak.common.bus.Address;

/** Where this context answers; the names are those of the HTTP contract. */
public final class PaymentAddresses {

    public static final Address RECEIVE_WEBHOOK = new Address("payment.receive-webhook");
    public static final Address SHOW = new Address("payment.show");
    public static final Address INQUIRE = new Address("payment.inquire");
    public static final Address RESOLVE_ATTENTION = new Address("payment.resolve-attention");
    public static final Address LIST_REFUNDS = new Address("payment.list-refunds");
    public static final Address RETRY_REFUND = new Address("payment.retry-refund");
    public static final Address SETTLE_REFUND = new Address("payment.settle-refund");

    private PaymentAddresses() {}
}

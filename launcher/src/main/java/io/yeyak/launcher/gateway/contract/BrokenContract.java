package io.yeyak.launcher.gateway.contract;

/** The contract cannot be served as it is; the message is the sentence that says why. */
public final class BrokenContract extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public BrokenContract(String message) {
        super(message);
    }
}

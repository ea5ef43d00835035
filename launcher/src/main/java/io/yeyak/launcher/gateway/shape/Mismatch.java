package io.yeyak.launcher.gateway.shape;

/** A value is not what its shape asks for. It is an answer on a hot path rather than a fault, so it has no stack. */
public final class Mismatch extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param complaint goes on where the name of the field ends: {@code it is less than 1}
     */
    Mismatch(String complaint) {
        super(complaint, null, false, false);
    }

    /** Why, as it goes on where the name of the field ends. */
    public String complaint() {
        return String.valueOf(getMessage());
    }
}

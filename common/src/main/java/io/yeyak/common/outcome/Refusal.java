package io.yeyak.common.outcome;

/**
 * Why something was not done.
 *
 * @param kind the transport-neutral category
 * @param code stable, kebab-case, part of the contract: {@code sale-not-open}
 * @param detail one sentence a person can act on; never an internal
 */
public record Refusal(Kind kind, String code, String detail) {

    public static Refusal invalid(String code, String detail) {
        return new Refusal(Kind.INVALID, code, detail);
    }

    public static Refusal notFound(String code, String detail) {
        return new Refusal(Kind.NOT_FOUND, code, detail);
    }

    public static Refusal conflict(String code, String detail) {
        return new Refusal(Kind.CONFLICT, code, detail);
    }

    public static Refusal unprocessable(String code, String detail) {
        return new Refusal(Kind.UNPROCESSABLE, code, detail);
    }

    public static Refusal unavailable(String code, String detail) {
        return new Refusal(Kind.UNAVAILABLE, code, detail);
    }
}

package io.yeyak.launcher.gateway.http;

import io.yeyak.common.outcome.Kind;

/** What the kinds of refusal are in HTTP. */
final class Kinds {

    private Kinds() {}

    static int status(Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case UNPROCESSABLE -> 422;
            case TOO_MANY -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
        };
    }

    /** For a code that the contract does not name. */
    static String title(int status) {
        return switch (status) {
            case 401 -> "Nobody is recognised";
            case 403 -> "This is not yours to do";
            case 404 -> "There is no such thing";
            case 409 -> "The present state does not allow this";
            case 422 -> "This contradicts an earlier request";
            case 429 -> "Too many requests";
            case 503 -> "A part that is needed is away for a moment";
            default -> status < 500 ? "The request cannot be served" : "Something went wrong on our side";
        };
    }
}

package io.yeyak.payment.sandbox;

import io.yeyak.common.json.Json;

/**
 * An answer of the merchant's interface.
 *
 * @param body JSON
 */
record ApiAnswer(int status, String body) {

    private record Problem(String code, String message) {}

    static ApiAnswer of(int status, Object body) {
        return new ApiAnswer(status, Json.text(body));
    }

    static ApiAnswer problem(int status, String code, String message) {
        return of(status, new Problem(code, message));
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }
}

package io.yeyak.reservation.domain;

/** Which customer: the subject by which the identity provider knows them. */
public record CustomerId(String value) {

    public CustomerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a customer has a subject");
        }
    }
}

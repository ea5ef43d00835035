package io.yeyak.reservation.domain;

/** Why a reservation ended without being sold. */
public enum ExpiryReason {
    /** Nobody paid in time. */
    PAYMENT_TIMEOUT,
    /** Nobody could pay in time, because the provider was away. */
    PROVIDER_DOWN,
    /** The money came after the tickets had gone to somebody else. */
    LATE_PAYMENT,
    /** The provider authorised the money and then would not hand it over. */
    CAPTURE_FAILED;

    /** Whether it was for want of money, as far as was known. */
    boolean isForWantOfMoney() {
        return switch (this) {
            case PAYMENT_TIMEOUT, PROVIDER_DOWN -> true;
            case LATE_PAYMENT, CAPTURE_FAILED -> false;
        };
    }
}

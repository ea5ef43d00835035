package io.yeyak.launcher.drill.history;

/**
 * What the provider's ledger says of a reservation, in minor units.
 *
 * @param captured taken, in all
 * @param refunded given back, in all
 * @param open authorised, and neither taken nor let go
 * @param kept how many payments of it were taken and not given back in full
 */
public record Charge(long captured, long refunded, long open, int kept) {}

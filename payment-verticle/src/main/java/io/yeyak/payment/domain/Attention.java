package io.yeyak.payment.domain;

/**
 * That a person has to look at a reservation's money, until somebody says that they have.
 *
 * @param detail one sentence for that person
 */
public record Attention(AttentionCode code, String detail) {}

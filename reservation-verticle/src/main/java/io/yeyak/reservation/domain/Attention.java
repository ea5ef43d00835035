package io.yeyak.reservation.domain;

/**
 * That a person has to look.
 *
 * @param code stable, kebab-case: {@code finalizing-stuck}
 * @param detail one sentence for that person
 */
public record Attention(String code, String detail) {}

package io.yeyak.ticketlist.domain;

/**
 * Words for people, in the languages that Yeyak speaks.
 *
 * @param ko Korean
 * @param en English
 */
public record Text(String ko, String en) {}

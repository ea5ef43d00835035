package io.yeyak.ticketlist.domain;

/** Why a person should look, in the words of the context that says so. */
public record Concern(String code, String detail) {}

package io.yeyak.launcher.bench.report;

/**
 * What a statement has cost, by {@code pg_stat_statements}.
 *
 * @param user who has run it
 * @param callsEach how often for each unit of work
 * @param microsEach how long for each unit of work
 */
public record StatementCost(String user, double callsEach, double microsEach, double rowsEach, String sql) {}

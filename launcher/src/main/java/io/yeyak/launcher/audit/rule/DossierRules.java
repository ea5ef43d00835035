package io.yeyak.launcher.audit.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All that must be true of one reservation. */
public final class DossierRules {

    private static final Map<Invariant, List<Function<Dossier, List<Finding>>>> RULES = new EnumMap<>(Map.of(
            Invariant.TICKETS, List.of(HoldRules::tickets),
            Invariant.HOLD, List.of(HoldRules::agree),
            Invariant.CONFIRMED, List.of(HoldRules::confirmed),
            Invariant.DEADLINE, List.of(DeadlineRules::judge),
            Invariant.MONEY, List.of(MoneyRules::kept),
            Invariant.LEDGER, List.of(MoneyRules::ledger),
            Invariant.CHARGE, List.of(MoneyRules::charge, ProviderRules::charge),
            Invariant.PROVIDER, List.of(ProviderRules::judge),
            Invariant.LIST, List.of(ListRules::shown),
            Invariant.KNOWN, List.of(ListRules::known)));

    private DossierRules() {}

    /** What is wrong, by all that was seen. What waits for a person may be unfinished. */
    public static List<Finding> judge(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        RULES.forEach((invariant, rules) -> {
            if (dossier.allows(invariant)) {
                rules.forEach(rule -> findings.addAll(rule.apply(dossier)));
            }
        });
        if (dossier.isParked()) {
            findings.removeIf(finding -> !finding.atOnce());
        }
        return List.copyOf(findings);
    }
}

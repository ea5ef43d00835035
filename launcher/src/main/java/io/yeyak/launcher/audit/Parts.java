package io.yeyak.launcher.audit;

import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.launcher.audit.read.Books;
import io.yeyak.launcher.audit.rule.Invariant;
import io.yeyak.launcher.audit.rule.Part;
import io.yeyak.launcher.settings.Settings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The parts of a platform, as far as the settings know where they are. */
final class Parts {

    private static final List<Part> NEEDED = List.of(Part.RESERVATION, Part.TICKET, Part.PAYMENT, Part.TICKETLIST);

    private Parts() {}

    static Map<Part, DatabaseSettings> databases(Settings settings) {
        Map<Part, DatabaseSettings> databases = new EnumMap<>(Part.class);
        settings.auditor().databases().forEach((role, database) -> databases.put(Part.valueOf(role.name()), database));
        return databases;
    }

    /** Why those parts cannot be looked at of which the settings say nothing. */
    static Map<Part, String> unknown(Settings settings) {
        var known = databases(settings);
        Map<Part, String> unknown = new EnumMap<>(Part.class);
        NEEDED.stream()
                .filter(part -> !known.containsKey(part))
                .forEach(part -> unknown.put(part, "the settings do not say where " + part.label() + " is"));
        return unknown;
    }

    /** Notes what could not be looked at because a part is away. A provider that is not the sandbox is left out. */
    static void tell(Books books, Standing standing) {
        var reasons = books.away().reasons();
        for (var invariant : Invariant.values()) {
            for (var part : invariant.needs()) {
                var reason = reasons.get(part);
                if (reason != null) {
                    standing.notLooked(invariant, reason);
                }
            }
        }
        if (!books.knows(Part.SANDBOX)) {
            standing.skip(Invariant.PROVIDER, "the settings name no database of a sandbox provider");
        }
    }
}

package io.yeyak.launcher.settings;

import java.util.Comparator;
import java.util.Optional;

/** Finds the name somebody meant. */
final class Nearest {

    private static final int FAR = 4;

    private Nearest() {}

    static Optional<String> to(String name) {
        return Keys.ALL.stream()
                .map(Key::name)
                .filter(known -> distance(known, name) < FAR)
                .min(Comparator.comparingInt(known -> distance(known, name)));
    }

    // How many letters must be added, taken away or changed (Levenshtein).
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

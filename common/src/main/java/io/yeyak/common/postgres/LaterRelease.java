package io.yeyak.common.postgres;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Tells from the history of a schema whether a later release has been there: then nothing is left to do for this one,
 * and what the later one has made stays as it is. An older release starts on a newer schema in the middle of every
 * rolling upgrade, and after every way back.
 */
final class LaterRelease {

    private LaterRelease() {}

    /**
     * Whether it has: it left a migration that this release does not know, or gave a repeatable one another content
     * after this release had given it its own. A release that goes back to an older content of a repeatable migration
     * is not told apart from that older release, so it has to write at least another comment.
     */
    static boolean hasBeenHere(MigrationInfo[] history) {
        var contents = contents(history);
        return hasAll(history)
                && Arrays.stream(history).anyMatch(each -> isUnknown(each) || isReplaced(each, contents));
    }

    // A migration with a number is never skipped: if one is missing below a later one, Flyway says so.
    private static boolean hasAll(MigrationInfo[] history) {
        return Arrays.stream(history)
                .filter(MigrationInfo::isVersioned)
                .allMatch(each -> each.getState().isApplied());
    }

    private static boolean isUnknown(MigrationInfo each) {
        return each.getState() == MigrationState.FUTURE_SUCCESS
                || (each.isRepeatable() && each.getState() == MigrationState.MISSING_SUCCESS);
    }

    private static boolean isReplaced(MigrationInfo each, Map<String, Contents> contents) {
        return !each.isVersioned()
                && Optional.ofNullable(each.getResolvedChecksum()).isPresent()
                && Optional.ofNullable(contents.get(each.getDescription()))
                        .filter(known -> known.isReplaced(each.getResolvedChecksum()))
                        .isPresent();
    }

    private static Map<String, Contents> contents(MigrationInfo[] history) {
        var contents = new HashMap<String, Contents>();
        Arrays.stream(history)
                .filter(each -> !each.isVersioned() && each.getState().isApplied())
                .filter(each -> Optional.ofNullable(each.getAppliedChecksum()).isPresent())
                .sorted(Comparator.comparing(MigrationInfo::getInstalledRank))
                .forEach(each -> contents.computeIfAbsent(each.getDescription(), name -> new Contents())
                        .note(each.getAppliedChecksum()));
        return contents;
    }

    /** What a repeatable migration has been, by checksum, in the order in which it first was that. */
    private static final class Contents {

        private final Map<Integer, Integer> firsts = new HashMap<>();

        void note(int checksum) {
            firsts.putIfAbsent(checksum, firsts.size());
        }

        boolean isReplaced(int checksum) {
            return firsts.containsKey(checksum) && firsts.get(checksum) < firsts.size() - 1;
        }
    }
}

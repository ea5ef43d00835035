package io.yeyak.launcher.settings;

import java.util.ArrayList;
import java.util.List;

/** Every key with what it means and what it is set to, for people to read. */
public final class Listing {

    private static final String HIDDEN = "***";

    private Listing() {}

    /**
     * The lines, in the form of a settings file; a secret is never shown.
     *
     * @throws SettingsProblems with all that is wrong
     */
    public static List<String> of(Sources sources) {
        var effective = new Effective(sources);
        effective.require(List.of());
        var lines = new ArrayList<String>();
        for (var key : Keys.ALL) {
            lines.add("# " + key.meaning());
            lines.add("# " + expectation(key));
            lines.add(assignment(key, effective));
            lines.add("");
        }
        lines.add("# Any property of Kafka's clients, such as security.protocol; can be given as the name of a file.");
        lines.add("# environment " + Key.variable(Keys.KAFKA_PROPERTY) + "SECURITY_PROTOCOL");
        lines.add("#" + Keys.KAFKA_PROPERTY + "… =");
        // Credentials are among them, under names of Kafka's own.
        effective.kafkaProperties().keySet().forEach(name -> lines.add(Keys.KAFKA_PROPERTY + name + " = " + HIDDEN));
        return lines;
    }

    private static String expectation(Key<?> key) {
        var file = key.secret() ? " (or " + key.name() + Key.FILE + ")" : "";
        return "expected: " + key.kind().expected() + file + "; environment " + key.variable();
    }

    private static String assignment(Key<?> key, Effective effective) {
        var given = effective.winner(key);
        if (given.isEmpty()) {
            return key.byDefault().map(text -> key.name() + " = " + text).orElse("#" + key.name() + " =");
        }
        var text = key.secret() ? HIDDEN : given.get().value();
        return key.name() + " = " + text + "   # from " + given.get().source();
    }
}

package io.yeyak.launcher.settings;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where settings come from. What is added later wins over what is added before; every method adds to the problems
 * rather than to throw.
 */
public final class Sources {

    private static final String LOG_FORMAT = "YEYAK_LOG_FORMAT";
    // For the script that starts us, for the name of the file, for the log.
    private static final Set<String> OTHERS =
            Set.of("YEYAK_CONFIG", "YEYAK_HEAP", "YEYAK_JAVA_OPTS", "YEYAK_LOG", LOG_FORMAT);
    private static final Set<String> LOG_FORMATS = Set.of("json", "text");
    private static final String PREFIX = "YEYAK_";

    private final List<Given> given = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** What the program itself knows, such as the ports of embedded servers. */
    public Sources values(String source, Map<String, String> values) {
        values.forEach((name, value) -> given.add(new Given(name, value, source)));
        return this;
    }

    /** Lines of {@code key = value}; blank lines and lines that begin with # say nothing. */
    @CanIgnoreReturnValue
    public Sources file(Path file) {
        try {
            var number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                var text = line.strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    assignment(text, file + ", line " + number);
                }
            }
        } catch (IOException e) {
            problems.add("the file " + file + " cannot be read: " + e);
        }
        return this;
    }

    /** The variables that begin with {@code YEYAK_}. */
    public Sources environment(Map<String, String> variables) {
        var names = namesByVariable();
        for (var variable : new TreeMap<>(variables).entrySet()) {
            var name = variable.getKey();
            if (name.startsWith(PREFIX) && !OTHERS.contains(name)) {
                given.add(new Given(known(names, name), variable.getValue(), "the environment, " + name));
            }
        }
        // The log itself cannot say so: in a format that nobody knows there is none.
        var format = variables.getOrDefault(LOG_FORMAT, "text");
        if (!LOG_FORMATS.contains(format)) {
            problems.add(LOG_FORMAT + " = " + format + ": expected json or text");
        }
        return this;
    }

    /** Flags {@code --set key=value}. */
    public Sources flags(List<String> assignments) {
        assignments.forEach(text -> assignment(text, "the command line"));
        return this;
    }

    List<Given> given() {
        return given;
    }

    List<String> problems() {
        return problems;
    }

    private void assignment(String text, String source) {
        var equals = text.indexOf('=');
        if (equals < 1) {
            problems.add("from " + source + ": expected key = value");
            return;
        }
        given.add(new Given(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip(), source));
    }

    private static Map<String, String> namesByVariable() {
        var names = new HashMap<String, String>();
        for (var key : Keys.ALL) {
            names.put(key.variable(), key.name());
            names.put(Key.variable(key.name() + Key.FILE), key.name() + Key.FILE);
        }
        return names;
    }

    // The properties of Kafka are all small letters with dots, so the way back from a variable is known.
    private static String known(Map<String, String> names, String variable) {
        var kafka = Key.variable(Keys.KAFKA_PROPERTY);
        if (variable.startsWith(kafka)) {
            var property = variable.substring(kafka.length()).toLowerCase(Locale.ROOT);
            var file = property.endsWith("_file");
            var name = file ? property.substring(0, property.length() - Key.FILE.length()) : property;
            return Keys.KAFKA_PROPERTY + name.replace('_', '.') + (file ? Key.FILE : "");
        }
        return names.getOrDefault(variable, variable);
    }
}

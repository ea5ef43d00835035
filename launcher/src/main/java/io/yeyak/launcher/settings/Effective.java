package io.yeyak.launcher.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** For each key what counts: the text that won, and what it became. */
final class Effective {

    private final Map<String, Given> winners = new LinkedHashMap<>();
    private final Map<String, String> kafkaProperties = new TreeMap<>();
    private final Map<Key<?>, Object> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Effective(Sources sources) {
        problems.addAll(sources.problems());
        sources.given().forEach(this::take);
        winners.forEach((name, given) -> {
            if (name.startsWith(Keys.KAFKA_PROPERTY)) {
                text(given).ifPresent(text -> kafkaProperties.put(name.substring(Keys.KAFKA_PROPERTY.length()), text));
            }
        });
        Keys.ALL.forEach(this::read);
    }

    /** Says what is missing, and fails if anything at all is wrong. */
    void require(Collection<Key<?>> keys) {
        for (var key : keys) {
            if (!values.containsKey(key) && !winners.containsKey(key.name())) {
                problems.add(key.name() + " is missing; expected " + key.kind().expected());
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsProblems(problems);
        }
    }

    void problem(String problem) {
        problems.add(problem);
    }

    /** What it was set to, or is by default. */
    @SuppressWarnings("unchecked") // put there by the kind of the same key
    <T> Optional<T> find(Key<T> key) {
        return Optional.ofNullable((T) values.get(key));
    }

    <T> T get(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException(key.name() + " was not required"));
    }

    Map<String, String> kafkaProperties() {
        return kafkaProperties;
    }

    Optional<Given> winner(Key<?> key) {
        return Optional.ofNullable(winners.get(key.name()));
    }

    private void take(Given given) {
        var name = given.name();
        var reference = name.endsWith(Key.FILE);
        var owner = reference ? name.substring(0, name.length() - Key.FILE.length()) : name;
        if (name.startsWith(Keys.KAFKA_PROPERTY)) {
            winners.put(owner, given);
            return;
        }
        if (Keys.named(owner).filter(key -> !reference || key.secret()).isPresent()) {
            winners.put(owner, given);
            return;
        }
        var nearest = Nearest.to(name);
        problems.add(name + " (from " + given.source() + ") is no setting"
                + nearest.map(key -> "; did you mean " + key + "?").orElse(""));
    }

    private void read(Key<?> key) {
        var given = winner(key);
        var text = given.isPresent() ? text(given.get()) : key.byDefault();
        text.ifPresent(value -> convert(key, value, given));
    }

    private void convert(Key<?> key, String text, Optional<Given> given) {
        try {
            values.put(key, key.kind().read().apply(text));
        } catch (IllegalArgumentException e) {
            var shown = key.secret() ? "" : " = " + text;
            var from = given.map(found -> " (from " + found.source() + ")").orElse("");
            problems.add(key.name() + shown + from + ": expected " + key.kind().expected());
        }
    }

    private Optional<String> text(Given given) {
        if (!given.name().endsWith(Key.FILE)) {
            return Optional.of(given.value());
        }
        try {
            return Optional.of(Files.readString(Path.of(given.value())).strip());
        } catch (IOException e) {
            problems.add(given.name() + " (from " + given.source() + "): the file cannot be read: " + e);
            return Optional.empty();
        }
    }
}

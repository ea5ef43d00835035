package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table of the values for people, made from {@code values.yaml}: a row for each key whose comment begins with
 * {@code # --}, in the order of the file.
 */
final class ValueTable {

    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z][A-Za-z0-9]*):.*");
    private static final String BEGIN = "# --";
    private static final String GOES_ON = "#";
    private static final int INDENT = 2;

    private final JsonNode values;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final List<String> comment = new ArrayList<>();

    /**
     * A value that is explained.
     *
     * @param key with dots
     * @param pointer to its value
     */
    private record Row(String key, String pointer, String meaning) {}

    private ValueTable(JsonNode values) {
        this.values = values;
    }

    /** The rows as Markdown. */
    static List<String> rows(String yaml) {
        var table = new ValueTable(Trees.document(yaml));
        yaml.lines().forEach(table::read);
        return table.rows.stream().map(table::markdown).toList();
    }

    private void read(String line) {
        var text = line.strip();
        if (text.startsWith(BEGIN)) {
            comment.clear();
            comment.add(text.substring(BEGIN.length()).strip());
            return;
        }
        if (text.startsWith(GOES_ON)) {
            if (!comment.isEmpty()) {
                comment.add(text.substring(GOES_ON.length()).strip());
            }
            return;
        }
        var key = KEY.matcher(line);
        if (key.matches()) {
            // What is in a list is deeper than the path that leads to it.
            var depth = Math.min(key.group(1).length() / INDENT, path.size());
            path.subList(depth, path.size()).clear();
            path.add(key.group(2));
            if (!comment.isEmpty()) {
                rows.add(new Row(String.join(".", path), "/" + String.join("/", path), String.join(" ", comment)));
            }
        }
        comment.clear();
    }

    private String markdown(Row row) {
        return "| `" + row.key() + "` | " + byDefault(row) + " | "
                + row.meaning().replace('|', '/') + " |";
    }

    /** Nothing for an object whose own keys are explained. */
    private String byDefault(Row row) {
        var isExplained = rows.stream().anyMatch(other -> other.key().startsWith(row.key() + "."));
        return isExplained ? "" : "`" + json(values.at(row.pointer())) + "`";
    }

    private static String json(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> "\"" + entry.getKey() + "\": " + json(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return Trees.items(value).map(ValueTable::json).collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }
}

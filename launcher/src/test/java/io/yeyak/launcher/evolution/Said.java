package io.yeyak.launcher.evolution;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one JSON says and another does not. */
final class Said {

    private Said() {}

    /** Where something was that is not there any more, or is of another kind. */
    static List<String> missing(JsonObject before, JsonObject now) {
        return missing("", before, now);
    }

    private static List<String> missing(String path, @Nullable Object before, @Nullable Object now) {
        var missing = new ArrayList<String>();
        if (before instanceof JsonObject was && now instanceof JsonObject is) {
            was.forEach(field -> missing.addAll(
                    missing(path + "." + field.getKey(), field.getValue(), is.getValue(field.getKey()))));
        } else if (before instanceof JsonArray was && now instanceof JsonArray is) {
            var first = is.isEmpty() ? null : is.getValue(0);
            was.forEach(each -> missing.addAll(missing(path + "[]", each, first)));
        } else if (!kind(before).equals(kind(now))) {
            missing.add(path);
        }
        return missing;
    }

    private static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Number number -> "number";
            case JsonObject object -> "object";
            case JsonArray array -> "array";
            default -> value.getClass().getSimpleName();
        };
    }
}

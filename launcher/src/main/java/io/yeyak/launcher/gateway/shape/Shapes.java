package io.yeyak.launcher.gateway.shape;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compiles the schemas of the contract's requests.
 *
 * <p>It knows the keywords that they use, and refuses every other: what cannot be checked must not look as if it were.
 * For the same reason each value needs its bounds, and no object takes fields that are not named.
 */
public final class Shapes {

    private static final Set<String> SAYS_NOTHING =
            Set.of("type", "description", "title", "default", "example", "examples", "__absolute_uri__");
    private static final Map<String, Set<String>> KEYWORDS = Map.of(
            "object", Set.of("properties", "required", "additionalProperties", "minProperties"),
            "array", Set.of("items", "minItems", "maxItems"),
            "string", Set.of("minLength", "maxLength", "pattern", "enum", "format"),
            "integer", Set.of("minimum", "maximum", "format"),
            "boolean", Set.of());
    private static final Set<String> FORMATS = Set.of("uuid", "date-time", "int32", "int64");

    private Shapes() {}

    /**
     * Compiles one.
     *
     * @param schema with all its references resolved
     * @param name whose it is, for the complaint
     * @throws IllegalArgumentException when it cannot be checked as it is written
     */
    public static Shape compile(JsonObject schema, String name) {
        String type = String.valueOf(schema.getValue("type"));
        require(KEYWORDS.containsKey(type), name, "is of the type " + type);
        Set<String> known = KEYWORDS.getOrDefault(type, Set.of());
        for (String keyword : schema.fieldNames()) {
            require(known.contains(keyword) || SAYS_NOTHING.contains(keyword), name, "uses the keyword " + keyword);
        }
        String format = schema.getString("format");
        require(format == null || FORMATS.contains(format), name, "uses the format " + format);
        return switch (type) {
            case "object" -> object(schema, name);
            case "array" -> list(schema, name);
            case "string" -> text(schema, name);
            case "integer" -> wholeNumber(schema, name);
            default -> new FlagShape();
        };
    }

    private static Shape object(JsonObject schema, String name) {
        require(Boolean.FALSE.equals(schema.getValue("additionalProperties")), name, "takes fields it does not name");
        JsonObject properties = schema.getJsonObject("properties", new JsonObject());
        List<String> names = properties.fieldNames().stream()
                .filter(field -> !SAYS_NOTHING.contains(field) || properties.getValue(field) instanceof JsonObject)
                .toList();
        require(names.size() <= ObjectShape.MOST_FIELDS, name, "has too many fields");
        Map<String, ObjectShape.Field> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String field = names.get(i);
            Shape shape = compile(properties.getJsonObject(field), name + "." + field);
            fields.put(field, new ObjectShape.Field(1L << i, shape));
        }
        long required = 0;
        for (Object field : schema.getJsonArray("required", new JsonArray())) {
            ObjectShape.Field needed = fields.get(String.valueOf(field));
            if (needed == null) {
                throw new IllegalArgumentException(name + " requires " + field + ", which it does not have");
            }
            required |= needed.bit();
        }
        return new ObjectShape(Map.copyOf(fields), required, schema.getInteger("minProperties", 0));
    }

    private static Shape list(JsonObject schema, String name) {
        require(schema.containsKey("maxItems"), name, "has no maxItems");
        require(schema.containsKey("items"), name, "has no items");
        return new ListShape(
                schema.getInteger("minItems", 0),
                schema.getInteger("maxItems"),
                compile(schema.getJsonObject("items"), name + "[]"));
    }

    private static Shape text(JsonObject schema, String name) {
        Set<String> oneOf = new LinkedHashSet<>();
        schema.getJsonArray("enum", new JsonArray()).forEach(value -> oneOf.add(String.valueOf(value)));
        require(schema.containsKey("maxLength") || !oneOf.isEmpty(), name, "has neither maxLength nor enum");
        return new TextShape(
                schema.getInteger("minLength", 0),
                schema.getInteger("maxLength", Integer.MAX_VALUE),
                Optional.ofNullable(schema.getString("pattern")).map(Pattern::compile),
                oneOf,
                "date-time".equals(schema.getString("format")));
    }

    private static Shape wholeNumber(JsonObject schema, String name) {
        require(schema.containsKey("minimum") && schema.containsKey("maximum"), name, "has no minimum or no maximum");
        return new WholeNumberShape(schema.getLong("minimum"), schema.getLong("maximum"));
    }

    private static void require(boolean holds, String name, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(name + " " + complaint);
        }
    }
}

package io.yeyak.launcher.gateway.pages;

import io.yeyak.common.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the names in the import statements of modules stand for.
 *
 * @param imports names to addresses; a name that ends with a slash stands for all below it
 */
record ImportMap(Map<String, String> imports) {

    private record Text(Map<String, String> imports) {}

    ImportMap {
        imports = Map.copyOf(imports);
    }

    /** As it stands in a page: browsers know inline ones only. Nothing in it can end the element it is in. */
    String text() {
        return Json.text(new Text(new TreeMap<>(imports))).replace("<", "\\u003c");
    }

    /** By what a policy recognises it there. */
    String hash() {
        byte[] digest = Sha256.of(text().getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    /**
     * Where a module is found.
     *
     * @param name as an import statement says it
     * @param from the address of the module that says it
     * @return empty when nothing is known by that name
     */
    Optional<String> resolve(String name, String from) {
        if (name.startsWith("/")) {
            return Optional.of(name);
        }
        if (name.startsWith("./") || name.startsWith("../")) {
            return Optional.of(URI.create(from).resolve(name).toString());
        }
        return Optional.ofNullable(imports.get(name)).or(() -> below(name));
    }

    private Optional<String> below(String name) {
        return imports.keySet().stream()
                .filter(prefix -> prefix.endsWith("/") && name.startsWith(prefix))
                .max(Comparator.comparingInt(String::length))
                .map(prefix -> imports.get(prefix) + name.substring(prefix.length()));
    }
}

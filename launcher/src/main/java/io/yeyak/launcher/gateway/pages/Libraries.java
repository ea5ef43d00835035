package io.yeyak.launcher.gateway.pages;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The libraries that the pages use, straight from their jars: each of those says in its import map under which name and
 * version it is found.
 *
 * @param imports names to addresses
 * @param files by their addresses
 */
record Libraries(Map<String, String> imports, Map<String, byte[]> files) {

    private static final String IMPORT_MAP = "META-INF/importmap.json";
    private static final String RESOURCES = "META-INF/resources";
    // What is for those who build, or run the library elsewhere than in a browser.
    private static final Pattern LEFT_OUT = Pattern.compile("(.*/)?(development|node|src|test)/.*");

    /** Reads what is on the class path. Blocks. */
    static Libraries read(ClassLoader loader) {
        Map<String, String> imports = new TreeMap<>();
        Map<String, byte[]> files = new TreeMap<>();
        for (URL map : maps(loader)) {
            importsOf(map).forEach(imports::putIfAbsent);
            ClassPathFolder.read(map, IMPORT_MAP, RESOURCES + Pages.STATIC, Libraries::isServed)
                    .forEach((name, bytes) -> files.put(Pages.STATIC + name, bytes));
        }
        return new Libraries(imports, files);
    }

    private static boolean isServed(String name) {
        return name.endsWith(".js") && !LEFT_OUT.matcher(name).matches();
    }

    private static List<URL> maps(ClassLoader loader) {
        try {
            return Collections.list(loader.getResources(IMPORT_MAP));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> importsOf(URL map) {
        try (InputStream bytes = map.openStream()) {
            Map<String, String> imports = new TreeMap<>();
            new JsonObject(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .getJsonObject("imports", new JsonObject())
                    .forEach(each -> imports.put(each.getKey(), String.valueOf(each.getValue())));
            return imports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

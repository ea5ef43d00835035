package io.yeyak.launcher.gateway.pages;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All pages and what they consist of, ready to be sent.
 *
 * @param version of our own files: another one as soon as a byte of them is another
 * @param documents by the names of their files
 * @param assets by their addresses, each of which has the same content for ever
 */
public record Pages(String version, Map<String, Page> documents, Map<String, Asset> assets) {

    static final String STATIC = "/_static/";

    private static final String ANCHOR = "Pages.class";
    private static final String OWN_NAME = "yeyak/";
    private static final int VERSION_BYTES = 8;

    public Pages {
        documents = Map.copyOf(documents);
        assets = Map.copyOf(assets);
    }

    /** Reads those that are packaged with this class. Blocks. */
    public static Pages load() {
        String folder = Pages.class.getPackageName().replace('.', '/') + "/";
        URL anchor = Objects.requireNonNull(Pages.class.getResource(ANCHOR));
        SortedMap<String, byte[]> own = ClassPathFolder.read(
                anchor, folder + ANCHOR, folder, name -> ContentType.of(name).isPresent());
        return of(own, Libraries.read(Objects.requireNonNull(Pages.class.getClassLoader())));
    }

    /**
     * Makes them of files.
     *
     * @param sources by their names; what ends with {@code .html} is a document
     */
    static Pages of(SortedMap<String, byte[]> sources, Libraries libraries) {
        SortedMap<String, byte[]> own = new TreeMap<>(sources);
        own.replaceAll((name, bytes) -> isModule(name) ? CommentLines.drop(bytes) : bytes);
        String version = version(own);
        String home = STATIC + version + "/";
        Map<String, byte[]> files = new HashMap<>(libraries.files());
        own.forEach((name, bytes) -> files.put(home + name, bytes));
        Map<String, String> imports = new TreeMap<>(libraries.imports());
        imports.put(OWN_NAME, home);
        ImportMap importMap = new ImportMap(imports);
        Modules modules = new Modules(files, importMap);
        Map<String, Page> documents = new HashMap<>();
        own.forEach((name, bytes) -> {
            if (isDocument(name)) {
                String template = new String(bytes, StandardCharsets.UTF_8);
                documents.put(name, Page.of(template, version, importMap, modules));
            }
        });
        return new Pages(version, documents, assets(files));
    }

    /** The document that a file is. */
    Optional<Page> document(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    /** What is at an address; a look-up in a map, so that no path leads out of it. */
    Optional<Asset> asset(String address) {
        return Optional.ofNullable(assets.get(address));
    }

    private static Map<String, Asset> assets(Map<String, byte[]> files) {
        Map<String, Asset> assets = new HashMap<>();
        files.forEach((address, bytes) -> ContentType.of(address)
                .filter(type -> type != ContentType.HTML)
                .ifPresent(type -> assets.put(address, Asset.of(type, bytes))));
        return assets;
    }

    private static boolean isModule(String name) {
        return ContentType.of(name).filter(type -> type == ContentType.MODULE).isPresent();
    }

    private static boolean isDocument(String name) {
        return name.endsWith(".html") && !name.contains("/");
    }

    private static String version(SortedMap<String, byte[]> own) {
        MessageDigest digest = Sha256.begin();
        own.forEach((name, bytes) -> {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    }
}

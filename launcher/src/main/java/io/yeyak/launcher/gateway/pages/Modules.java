package io.yeyak.launcher.gateway.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which modules a page needs before it can begin, found beforehand: so that a browser asks for all of them at once. */
final class Modules {

    private static final Pattern ENTRY =
            Pattern.compile("<script\\b(?=[^>]*\\btype=\"module\")[^>]*\\bsrc=\"([^\"]+)\"");
    // Not those that are asked for later, with parentheses.
    private static final Pattern IMPORT =
            Pattern.compile("\\b(?:import|export)\\b\\s*(?:[\\w$\\s{},*]*?\\bfrom\\b)?\\s*[\"']([^\"'\\n]+)[\"']");

    private final Map<String, byte[]> files;
    private final ImportMap imports;

    /**
     * Makes one that knows these modules.
     *
     * @param files by their addresses
     */
    Modules(Map<String, byte[]> files, ImportMap imports) {
        this.files = files;
        this.imports = imports;
    }

    /** The addresses of what a page begins with and all that it needs at once, in the order in which it is found. */
    List<String> of(String page) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher entry = ENTRY.matcher(page);
        while (entry.find()) {
            open.add(entry.group(1));
        }
        while (!open.isEmpty()) {
            String module = open.remove();
            if (files.containsKey(module) && found.add(module)) {
                open.addAll(importedBy(module));
            }
        }
        return List.copyOf(found);
    }

    private List<String> importedBy(String module) {
        String text = new String(files.getOrDefault(module, new byte[0]), StandardCharsets.UTF_8);
        return IMPORT.matcher(text)
                .results()
                .flatMap(statement -> imports.resolve(statement.group(1), module).stream())
                .distinct()
                .toList();
    }
}

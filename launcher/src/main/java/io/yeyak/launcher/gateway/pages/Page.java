package io.yeyak.launcher.gateway.pages;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * A document as it is sent.
 *
 * @param tag what tells this one from any other
 * @param policy what a browser may do for it, and nothing else (Content Security Policy)
 */
record Page(Asset asset, String tag, String policy) {

    private static final int TAG_BYTES = 12;

    /** Fills a template: the version, the import map, and one link for each module that is needed. */
    static Page of(String template, String version, ImportMap imports, Modules modules) {
        String versioned = template.replace("{{version}}", version);
        String links = modules.of(versioned).stream()
                .map(module -> "<link rel=\"modulepreload\" href=\"" + module + "\">")
                .collect(Collectors.joining("\n"));
        String filled = versioned.replace("{{importmap}}", imports.text()).replace("{{modulepreload}}", links);
        byte[] bytes = filled.getBytes(StandardCharsets.UTF_8);
        return new Page(Asset.of(ContentType.HTML, bytes), tag(bytes), policy(imports.hash()));
    }

    private static String policy(String importMap) {
        return "default-src 'none'; script-src 'self' '" + importMap + "'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types lit-html";
    }

    private static String tag(byte[] bytes) {
        return "\"" + HexFormat.of().formatHex(Sha256.of(bytes), 0, TAG_BYTES) + "\"";
    }
}

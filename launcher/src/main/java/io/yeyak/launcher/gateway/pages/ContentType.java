package io.yeyak.launcher.gateway.pages;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that pages consist of. What is of none of them is not served. */
enum ContentType {
    HTML("html", "text/html; charset=utf-8", true),
    MODULE("js", "text/javascript; charset=utf-8", true),
    STYLE("css", "text/css; charset=utf-8", true),
    WORDS("json", "application/json", true),
    MANIFEST("webmanifest", "application/manifest+json", true),
    DRAWING("svg", "image/svg+xml", true),
    PICTURE("png", "image/png", false),
    ICON("ico", "image/x-icon", false),
    FONT("woff2", "font/woff2", false),
    TEXT("txt", "text/plain; charset=utf-8", true);

    private final String extension;
    private final String header;
    private final boolean shrinks;

    ContentType(String extension, String header, boolean shrinks) {
        this.extension = extension;
        this.header = header;
        this.shrinks = shrinks;
    }

    /** By the end of a file's name. */
    static Optional<ContentType> of(String name) {
        return Arrays.stream(values())
                .filter(type -> name.endsWith("." + type.extension))
                .findFirst();
    }

    /** As the header says it. */
    String header() {
        return header;
    }

    /** Whether it is worth compressing. */
    boolean shrinks() {
        return shrinks;
    }
}

package io.yeyak.launcher.gateway.pages;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Leaves out of a module what only those read who change it: the lines that are nothing but a comment, which are a
 * third of what would be sent. A template must have no line that begins like one.
 */
final class CommentLines {

    private static final Pattern LINES =
            Pattern.compile("^[ \\t]*(?:/\\*[^*]*(?:\\*(?!/)[^*]*)*\\*/|//[^\\n]*)[ \\t]*\\n", Pattern.MULTILINE);

    private CommentLines() {}

    static byte[] drop(byte[] module) {
        String text = new String(module, StandardCharsets.UTF_8);
        return LINES.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }
}

package io.yeyak.launcher.gateway.http;

import io.yeyak.common.bus.Meta;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110, 8.8.3). */
public final class EntityTag {

    private EntityTag() {}

    /** Of an answer: the one it brings, or one made of its version. */
    static Optional<String> of(Map<String, String> meta) {
        return Optional.ofNullable(meta.get(Meta.ETAG))
                .or(() -> Optional.ofNullable(meta.get(Meta.VERSION)))
                .map(tag -> tag.startsWith("\"") ? tag : "\"" + tag + "\"");
    }

    /** Whether the client has it already; strength is of no matter here (RFC 9110, 13.1.2). */
    public static boolean isAmong(String tag, @Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (String candidate : ifNoneMatch.split(",", -1)) {
            String stripped = candidate.strip();
            if (tag.equals(stripped.startsWith("W/") ? stripped.substring(2) : stripped)) {
                return true;
            }
        }
        return false;
    }
}

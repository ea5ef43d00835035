package io.yeyak.ticketlist.adapter.in.bus;

import io.yeyak.ticketlist.application.port.Rendered;
import io.yeyak.ticketlist.application.port.Renderer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Puts JSON that is stored together to answers, without reading it. */
public final class JsonRenderer implements Renderer {

    /** Bytes of the digest that make a tag: enough that no two answers have the same. */
    private static final int TAG_BYTES = 16;

    @Override
    public Rendered item(String json) {
        return rendered(json);
    }

    @Override
    public Rendered page(List<String> items, Optional<String> nextCursor) {
        StringBuilder page = new StringBuilder("{\"items\":[")
                .append(String.join(",", items))
                .append(']');
        nextCursor.ifPresent(
                cursor -> page.append(",\"nextCursor\":\"").append(cursor).append('"'));
        return rendered(page.append('}').toString());
    }

    private static Rendered rendered(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return new Rendered(body, tag(body));
    }

    static String tag(byte[] body) {
        byte[] digest = sha256().digest(body);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES)) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.yeyak.launcher.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The page on which people type their name and password: no script, no frame, no other address. */
final class SignInPage {

    private static final String STYLE = resource("sign-in.css");

    private final String template = resource("sign-in.html");
    private final String refusal = resource("refused.html");

    /** What is said above the form. */
    enum Message {
        NONE,
        WRONG,
        TOO_MANY
    }

    /**
     * One showing of the form.
     *
     * @param key which sign-in it belongs to
     * @param name what was typed before
     * @param redirect where the browser goes afterwards
     */
    record Form(String key, String name, Message message, URI redirect) {}

    void show(RoutingContext context, int status, Form form) {
        var words = SignInWords.in(context.request().getHeader("Accept-Language"));
        var values = words.toFill();
        values.put("key", form.key());
        values.put("name", form.name());
        values.put("message", words.of(form.message()));
        values.put("alert", form.message() == Message.NONE ? "" : "alert");
        values.put("focus-name", form.name().isEmpty() ? "autofocus" : "");
        values.put("focus-password", form.name().isEmpty() ? "" : "autofocus");
        // Browsers look at the address of the redirect that answers a form, too.
        context.response().putHeader("Content-Security-Policy", policy("'self' " + origin(form.redirect())));
        html(context, status, fill(template, values));
    }

    /** Tells the person before the screen, and nobody else, that this leads nowhere. */
    void refuse(RoutingContext context, String sentence) {
        html(context, 400, fill(refusal, Map.of("sentence", sentence)));
    }

    static void style(RoutingContext context) {
        Answers.send(context.response().putHeader("Content-Type", "text/css; charset=utf-8"), STYLE);
    }

    /** On every answer of the issuer. */
    static void addHeaders(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", policy("'none'"))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        context.next();
    }

    static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String policy(String formAction) {
        return "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action "
                + formAction;
    }

    private static void html(RoutingContext context, int status, String page) {
        Answers.send(
                context.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .putHeader("Cache-Control", "no-store"),
                page);
    }

    private static String fill(String template, Map<String, String> values) {
        var page = template;
        for (var value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", escaped(value.getValue()));
        }
        return page;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                // Nothing that was typed is a place to be filled.
                .replace("{", "&#123;");
    }

    private static String resource(String name) {
        try (var stream = SignInPage.class.getResourceAsStream(name)) {
            return new String(Optional.ofNullable(stream).orElseThrow().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

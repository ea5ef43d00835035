package io.yeyak.launcher.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person's browser and the application in it do to sign in. */
final class Browser {

    private static final Pattern HIDDEN = Pattern.compile("name=\"sign_in\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI issuer;

    Browser(URI issuer) {
        this.issuer = issuer;
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(issuer + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> authorize(Map<String, String> parameters, String... headers) {
        return get("/authorize?" + form(parameters), headers);
    }

    HttpResponse<String> signIn(HttpResponse<String> page, String name, String password) {
        var hidden = HIDDEN.matcher(page.body());
        if (!hidden.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        return post("/sign-in", Map.of("sign_in", hidden.group(1), "username", name, "password", password));
    }

    HttpResponse<String> post(String path, Map<String, String> parameters) {
        return send(HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(parameters)))
                .build());
    }

    /** The parameters that the browser is sent back to the application with. */
    static Map<String, String> sentBack(HttpResponse<String> response) {
        var location = URI.create(response.headers().firstValue("Location").orElseThrow());
        return Arrays.stream(
                        Optional.ofNullable(location.getRawQuery()).orElse("").split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (a, b) -> a, LinkedHashMap::new));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}

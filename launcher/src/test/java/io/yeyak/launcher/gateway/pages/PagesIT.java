package io.yeyak.launcher.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.yeyak.launcher.gateway.http.Problems;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages over HTTP. */
class PagesIT {

    private static final String STYLE = "body { margin: 0; padding: 0 } ".repeat(40);

    private static Vertx vertx;
    private static Pages pages;
    private static HttpServer server;
    private static HttpClient client;

    @BeforeAll
    static void open() throws Exception {
        vertx = Vertx.vertx();
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("booking.html", bytes("<title>Booking</title>"));
        files.put("console.html", bytes("<title>Console</title>"));
        files.put("style/base.css", bytes(STYLE));
        files.put("app/api.js", bytes("export const one = 1;"));
        pages = Pages.of(files, new Libraries(Map.of(), Map.of()));
        Router router = Router.router(vertx);
        new PageRoutes(pages, new Problems(Map.of())).mount(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .await(60, TimeUnit.SECONDS);
    }

    @AfterAll
    static void close() throws Exception {
        client.close();
        vertx.close().await(60, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/shows/0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00",
                "/reservations",
                "/reservations/6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40",
                "/reservations/6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40/pay",
                "/reservations/1/tickets/2"
            })
    void everyAddressOfTheBookingPageIsTheSameDocument(String path) throws Exception {
        HttpResponse<String> page = text(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("<title>Booking</title>");
        assertThat(page.headers().map())
                .hasEntrySatisfying("content-type", type -> assertThat(type).contains("text/html; charset=utf-8"))
                .hasEntrySatisfying("cache-control", cache -> assertThat(cache).contains("no-cache"))
                .containsKey("content-security-policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/shows", "/console/reservations/1"})
    void everyAddressOfTheConsoleIsTheSameDocument(String path) throws Exception {
        assertThat(text(path).body()).isEqualTo("<title>Console</title>");
    }

    @Test
    void aPageThatIsKnownIsNotSentAgain() throws Exception {
        String tag = text("/").headers().firstValue("ETag").orElseThrow();

        assertThat(text("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(text("/", "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void whatHasAVersionIsKeptForEver() throws Exception {
        HttpResponse<String> module = text("/_static/" + pages.version() + "/app/api.js");

        assertThat(module.body()).isEqualTo("export const one = 1;");
        assertThat(module.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(module.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
    }

    @Test
    void whatShrinksIsSentSmallToWhoCanReadIt() throws Exception {
        String path = "/_static/" + pages.version() + "/style/base.css";
        HttpResponse<byte[]> small =
                client.send(request(path, "Accept-Encoding", "gzip, br"), BodyHandlers.ofByteArray());

        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(small.headers().firstValue("Vary").orElseThrow()).isEqualToIgnoringCase("accept-encoding");
        assertThat(small.body().length).isLessThan(STYLE.length());
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(STYLE);
        }
        assertThat(text(path).body()).isEqualTo(STYLE);
    }

    @Test
    void whoAsksForTheHeadersGetsThoseOfTheWhole() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(request("/"), (name, value) -> true)
                .HEAD()
                .build();

        HttpResponse<String> answer = client.send(head, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag"))
                .isEqualTo(text("/").headers().firstValue("ETag"));
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_static/",
                "/_static/0123456789abcdef/app/api.js",
                "/_static/..%2f..%2fMETA-INF/MANIFEST.MF",
                "/_static/%2e%2e/Pages.class",
                "/_static/booking.html"
            })
    void nothingElseIsThere(String path) throws Exception {
        assertThat(text(path).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> text(String path, String... headers) throws Exception {
        return client.send(request(path, headers), BodyHandlers.ofString());
    }

    private static HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.yeyak.launcher.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.gateway.fixture.Contexts;
import io.yeyak.launcher.gateway.fixture.SignInStage;
import io.yeyak.launcher.gateway.fixture.WebVisitor;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, with the issuer as it runs and a browser that keeps cookies. */
class SessionIT {

    private static final String CANCEL = "/api/v1/reservations/6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40/cancel";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final WebVisitor minji = new WebVisitor();
    private SignInStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = SignInStage.open(folder, vertx);
    }

    @AfterEach
    void close() throws Exception {
        minji.close();
        vertx.close().await(60, TimeUnit.SECONDS);
        stage.close();
    }

    @Test
    void whoSignsInComesBackToTheirPageAndIsKnownByACookieThatNoScriptReads() {
        HttpResponse<String> back = signIn("/shows/1?x=y");

        assertThat(WebVisitor.location(back)).isEqualTo("/shows/1?x=y");
        String cookie = setCookie(back, "yeyak=");
        assertThat(cookie.toLowerCase(Locale.ROOT))
                .contains("path=/", "httponly", "samesite=lax")
                .doesNotContain("secure", "domain");
        assertThat(minji.cookies()).contains("yeyak").doesNotContain("yeyak-begun");
    }

    @Test
    void aPageLearnsWhoIsSignedInAndNoToken() {
        assertThat(session())
                .containsEntry("signedIn", false)
                .containsKey("serverTime")
                .doesNotContainKey("subject");

        signIn("/");

        JsonObject session = new JsonObject(minji.get(at("/session")).body());
        assertThat(session.getMap())
                .containsEntry("signedIn", true)
                .containsEntry("subject", "minji")
                .containsEntry("name", "Lee Minji")
                .containsOnlyKeys("signedIn", "subject", "name", "roles", "expiresAt", "serverTime");
        assertThat(session.getJsonArray("roles")).containsExactly("CUSTOMER");
        assertThat(Instant.parse(session.getString("expiresAt"))).isAfter(Instant.now());
    }

    @Test
    void aSessionIsAsGoodAsATokenToRead() {
        assertThat(minji.get(at("/api/v1/me")).statusCode()).isEqualTo(401);

        signIn("/");

        JsonObject me = new JsonObject(minji.get(at("/api/v1/me")).body());
        assertThat(me.getString("subject")).isEqualTo("minji");
        assertThat(minji.get(at("/api/v1/admin/shows")).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyOurOwnPagesMayChangeAnything() {
        new Contexts(vertx).serve("reservation.cancel");
        signIn("/");

        assertThat(code(minji.post(at(CANCEL)))).isEqualTo("foreign-origin");
        assertThat(code(minji.post(at(CANCEL), "Origin", "https://evil.example")))
                .isEqualTo("foreign-origin");
        assertThat(code(minji.post(at(CANCEL), "Sec-Fetch-Site", "cross-site"))).isEqualTo("foreign-origin");
        assertThat(code(minji.post(at("/sign-out"), "Sec-Fetch-Site", "same-site")))
                .isEqualTo("foreign-origin");
        assertThat(minji.post(at(CANCEL), "Origin", stage.gateway().toString()).statusCode())
                .isEqualTo(200);
        assertThat(minji.post(at(CANCEL), "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoSignsOutIsUnknownAndTheirStreamEnds() throws Exception {
        signIn("/");
        HttpResponse<InputStream> stream = minji.listen(at("/api/v1/stream?topics=reservations"));
        assertThat(stream.statusCode()).isEqualTo(200);
        String copied = "yeyak=" + minji.cookie("yeyak");

        HttpResponse<String> goodbye = minji.post(at("/sign-out"), "Sec-Fetch-Site", "same-origin");

        assertThat(goodbye.statusCode()).isEqualTo(204);
        assertThat(minji.cookies()).doesNotContain("yeyak");
        try (InputStream told = stream.body()) {
            assertThat(new String(told.readAllBytes(), StandardCharsets.UTF_8)).contains("bye", "session-ended");
        }
        try (WebVisitor thief = new WebVisitor()) {
            assertThat(code(thief.get(at("/api/v1/me"), "Cookie", copied))).isEqualTo("session-ended");
        }
    }

    @Test
    void whoSignsInAgainHasAnotherSessionAndTheOldOneIsOver() {
        signIn("/");
        String old = minji.cookie("yeyak");

        signIn("/");

        assertThat(minji.cookie("yeyak")).isNotEqualTo(old);
        try (WebVisitor thief = new WebVisitor()) {
            assertThat(code(thief.get(at("/api/v1/me"), "Cookie", "yeyak=" + old)))
                    .isEqualTo("session-ended");
        }
    }

    @Test
    void tokensAreRenewedBeforeTheyEndAndNobodyNotices() {
        stage.clock().setAhead(Duration.ofMinutes(-59));
        signIn("/");
        stage.clock().setAhead(Duration.ZERO);

        JsonObject me = new JsonObject(minji.get(at("/api/v1/me")).body());

        assertThat(Instant.parse(me.getString("expiresAt")))
                .isAfter(Instant.now().plus(Duration.ofMinutes(50)));
        assertThat(minji.get(at("/api/v1/me")).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverAsksAtTheSameTimeHasTheTokensRenewedOnce() throws Exception {
        // Every token is due as soon as it is made. A refresh token that is used twice would end the session.
        stage.clock().setAhead(Duration.ofSeconds(-3_510));
        signIn("/");
        Callable<Integer> question = () -> minji.get(at("/api/v1/me")).statusCode();

        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 3; round++) {
                for (Future<Integer> answer : people.invokeAll(Collections.nCopies(20, question))) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void aTokenThatIsGoodIsGoodWhileTheProviderIsAway() throws Exception {
        stage.clock().setAhead(Duration.ofSeconds(-3_510));
        signIn("/");
        stage.closeIssuer();

        assertThat(minji.get(at("/api/v1/me")).statusCode()).isEqualTo(200);
        assertThat(session()).containsEntry("signedIn", true);
    }

    @Test
    void aSessionThatCannotBeRenewedIsOver() throws Exception {
        stage.clock().setAhead(Duration.ofMinutes(-59));
        signIn("/");
        // Refresh tokens are good for twelve hours.
        stage.clock().setAhead(Duration.ofHours(13));

        assertThat(code(minji.get(at("/api/v1/me")))).isEqualTo("session-ended");
        assertThat(session()).containsEntry("signedIn", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", ""})
    void nobodyIsLedElsewhere(String back) {
        assertThat(WebVisitor.location(signIn(back))).isEqualTo("/");
    }

    @Test
    void whatComesBackWithoutHavingBegunHereSignsNobodyIn() {
        HttpResponse<String> returned = minji.get(at("/sign-in/return?code=stolen&state=made-up"));

        assertThat(WebVisitor.location(returned)).isEqualTo("/?problem=sign-in-expired");
        assertThat(session()).containsEntry("signedIn", false);
    }

    @Test
    void theConsoleTellsOfItsOwnProblems() throws Exception {
        stage.closeIssuer();

        assertThat(WebVisitor.location(minji.get(at("/sign-in?back=/console/shows"))))
                .isEqualTo("/console?problem=sign-in-unavailable");
    }

    @CanIgnoreReturnValue
    private HttpResponse<String> signIn(String back) {
        return minji.signIn(stage.gateway(), back, "minji", "front-row");
    }

    private Map<String, Object> session() {
        return new JsonObject(minji.get(at("/session")).body()).getMap();
    }

    private String at(String path) {
        return stage.gateway() + path;
    }

    private static String code(HttpResponse<String> response) {
        return new JsonObject(response.body()).getString("code");
    }

    private static String setCookie(HttpResponse<String> response, String begins) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(begins))
                .findFirst()
                .orElseThrow();
    }
}

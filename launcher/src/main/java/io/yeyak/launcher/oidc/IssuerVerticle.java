package io.yeyak.launcher.oidc;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.CorsHandler;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Serves the embedded issuer. */
public final class IssuerVerticle extends VerticleBase {

    private static final String HOST = "127.0.0.1";
    private static final int LARGEST_BODY = 16 * 1024;

    private final IssuerSettings settings;
    private final Clock clock;

    public IssuerVerticle(IssuerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Future<?> start() {
        return vertx.executeBlocking(() -> new Kept(SigningKey.in(settings.folder()), Users.in(settings.folder())))
                .map(kept -> router(requireNonNull(kept)))
                .compose(this::listen);
    }

    private record Kept(SigningKey key, Users users) {}

    private Future<HttpServer> listen(Router router) {
        var listening = new HttpServerOptions().setHost(HOST).setPort(settings.port());
        return vertx.createHttpServer(listening).requestHandler(router).listen();
    }

    private Router router(Kept kept) {
        var tokens = new Tokens(settings, kept.key(), clock);
        var refreshes = new RefreshGrants(clock);
        var codes = new CodeGrants(refreshes, clock);
        var signIn = new SignInEndpoint(settings, kept.users(), codes, clock);
        var body = BodyHandler.create(false).setBodyLimit(LARGEST_BODY);

        var router = Router.router(vertx);
        router.route().handler(SignInPage::addHeaders).handler(this::addDate);
        for (var open : new String[] {"/.well-known/openid-configuration", "/jwks", "/token", "/userinfo"}) {
            router.route(open).handler(cors());
        }
        var discovery = Discovery.document(settings);
        var keys = kept.key().published().toString();
        router.get("/.well-known/openid-configuration").handler(context -> Answers.json(context, discovery));
        router.get("/jwks").handler(context -> Answers.json(context, keys));
        router.get("/authorize").handler(signIn::begin);
        router.get("/sign-in.css").handler(SignInPage::style);
        router.post("/sign-in").handler(body).handler(signIn::signIn);
        router.post("/token").handler(body).handler(new TokenEndpoint(settings, tokens, codes, refreshes)::handle);
        router.get("/userinfo").handler(new UserInfoEndpoint(settings, kept.users(), tokens)::handle);
        return router;
    }

    // RFC 9110, 6.6.1: who has a clock says what time it is, so that others can tell that theirs is wrong.
    private void addDate(RoutingContext context) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        context.response().putHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
        context.next();
    }

    // Applications that run in the browser call these from their own address.
    private CorsHandler cors() {
        var origins = settings.redirectUris().stream()
                .map(SignInPage::origin)
                .distinct()
                .toList();
        return CorsHandler.create().addOrigins(origins).allowedHeader("Authorization");
    }
}

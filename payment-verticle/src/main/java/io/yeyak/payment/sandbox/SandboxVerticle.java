package io.yeyak.payment.sandbox;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.context.Beginnings;
import io.yeyak.common.postgres.Migrations;
import io.yeyak.common.postgres.Pools;
import io.yeyak.common.time.Clocks;
import io.yeyak.common.time.Ids;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sandbox provider as a service of its own. It listens at once, and works as soon as its database is there. */
public final class SandboxVerticle extends VerticleBase {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxVerticle.class);
    private static final String NAME = "sandbox";
    private static final int BODY_BYTES = 64 * 1024;
    private static final int IDLE_SECONDS = 60;
    private static final long REST_MILLIS = 2_000;

    private final SandboxSettings settings;
    private @Nullable HttpServer server;
    private @Nullable Pool pool;
    private @Nullable WebhookSender sender;
    private volatile boolean stopped;

    public SandboxVerticle(SandboxSettings settings) {
        this.settings = settings;
    }

    @Override
    public Future<?> start() {
        Pool books = Pools.open(vertx, settings.database());
        WebhookSender messages =
                new WebhookSender(vertx, settings.webhookUrl(), settings.webhookSecret(), Clocks.system());
        pool = books;
        sender = messages;
        SwitchBoard switches = new SwitchBoard(books);
        Beginnings.of(vertx).expect(NAME);
        return listen(router(books, switches))
                .compose(listening -> work(books, messages, switches).recover(fault -> {
                    later(books, messages, switches, fault);
                    return Future.succeededFuture();
                }));
    }

    @Override
    public Future<?> stop() {
        stopped = true;
        Beginnings.of(vertx).over(NAME);
        return (server == null ? Future.succeededFuture() : server.close()).eventually(this::close);
    }

    private Router router(Pool books, SwitchBoard switches) {
        Troubles troubles = new Troubles(RandomGenerator.getDefault());
        Vault vault = new Vault(books, Ids.system(), settings.publicUrl(), switches::present, troubles);
        Cashier cashier = new Cashier(vault, settings.publicUrl(), switches::present, troubles);
        Router router = Router.router(vertx);
        BodyHandler body = BodyHandler.create(false).setBodyLimit(BODY_BYTES);
        router.get("/health").handler(request -> request.response().end("ok").onFailure(request::fail));
        new MerchantApi(vertx, cashier, switches, troubles, settings.apiKey()).mount(router, body);
        new Checkout(cashier).mount(router, body);
        return router;
    }

    private Future<HttpServer> listen(Router router) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setIdleTimeout(IDLE_SECONDS);
        return vertx.createHttpServer(options)
                .requestHandler(router)
                .listen()
                .onSuccess(listening -> server = listening);
    }

    private Future<String> work(Pool books, WebhookSender messages, SwitchBoard switches) {
        return vertx.executeBlocking(
                        () -> {
                            Migrations.prepare(settings.database(), "db/migration/sandbox");
                            return settings.port();
                        },
                        false)
                .compose(migrated -> switches.load())
                .compose(loaded -> vertx.deployVerticle(
                        new WebhookWorker(books, messages),
                        new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD)))
                .onSuccess(working -> Beginnings.of(vertx).over(NAME));
    }

    private void later(Pool books, WebhookSender messages, SwitchBoard switches, Throwable fault) {
        LOG.atWarn().addKeyValue("fault", fault).log("The sandbox's database is not ready, and will be tried again");
        vertx.timer(REST_MILLIS, TimeUnit.MILLISECONDS)
                .compose(rested -> stopped ? Future.succeededFuture("") : work(books, messages, switches))
                .onFailure(again -> later(books, messages, switches, again));
    }

    private Future<Void> close() {
        if (sender != null) {
            sender.close();
        }
        return pool == null ? Future.succeededFuture() : pool.close();
    }
}

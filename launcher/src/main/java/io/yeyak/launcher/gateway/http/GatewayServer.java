package io.yeyak.launcher.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.time.Ids;
import io.yeyak.common.trace.Tracer;
import io.yeyak.launcher.gateway.contract.BrokenContract;
import io.yeyak.launcher.gateway.contract.Contract;
import io.yeyak.launcher.gateway.contract.Endpoint;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.identity.BrowserSessions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The HTTP server of a gateway, with a route for each operation of the contract. */
public final class GatewayServer {

    private static final String OWN_ADDRESSES = "gateway.";
    private static final int LONGEST_LINE = 4096;
    private static final int LARGEST_HEADERS = 16_384;
    private static final int LARGEST_CHUNK = 16_384;
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final HttpServer server;
    private final Connections connections;
    private final Front front;
    private final ContextDestination.Load load;

    private GatewayServer(HttpServer server, Connections connections, Front front, ContextDestination.Load load) {
        this.server = server;
        this.connections = connections;
        this.front = front;
        this.load = load;
    }

    /**
     * What it is made of.
     *
     * @param sessions callers who are known by their browser
     * @param beside what else has paths
     */
    public record Parts(
            Bus bus,
            Authentication authentication,
            BrowserSessions sessions,
            Problems problems,
            Answers answers,
            List<Mounted> beside) {}

    /**
     * Makes one that does not listen yet.
     *
     * @param own what answers at the addresses that begin with {@code gateway.}
     * @throws BrokenContract when an operation has no destination
     */
    public static GatewayServer create(
            Vertx vertx, ServerSettings settings, Contract contract, Parts parts, Map<String, Destination> own) {
        RequestTimes times = new RequestTimes(Figures.of(vertx));
        Connections connections = new Connections(vertx, settings.limits(), times);
        Pipeline.Gate gate = new Pipeline.Gate(
                parts.authentication(), parts.sessions(), parts.problems(), settings.limits(), connections, times);
        ContextDestination.Load load =
                new ContextDestination.Load(settings.limits().requests());
        Routes routes = new Routes(vertx, contract, parts.problems());
        var router = routes.build(
                endpoint -> new Pipeline(endpoint, gate, destination(vertx, endpoint, parts, load, own)),
                settings.webOrigins(),
                parts.beside());
        Front front = new Front(
                router, connections, new SecurityHeaders(settings.publicUrl()), parts.problems(), Ids.system());
        HttpServer server = vertx.createHttpServer(options(settings))
                .connectionHandler(connections::opened)
                .invalidRequestHandler(front::refuse)
                .requestHandler(front);
        return new GatewayServer(server, connections, front, load);
    }

    private static Destination destination(
            Vertx vertx, Endpoint endpoint, Parts parts, ContextDestination.Load load, Map<String, Destination> own) {
        Destination here = own.get(endpoint.address());
        if (here != null) {
            return here;
        }
        if (endpoint.address().startsWith(OWN_ADDRESSES)) {
            throw new BrokenContract("The operation " + endpoint.operationId() + " of the contract has the x-address "
                    + endpoint.address() + ", where nobody answers.");
        }
        ContextDestination.Way way =
                new ContextDestination.Way(parts.bus(), parts.answers(), Ids.system(), Tracer.of(vertx));
        return new ContextDestination(endpoint, way, load);
    }

    private static HttpServerOptions options(ServerSettings settings) {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LARGEST_HEADERS)
                .setMaxChunkSize(LARGEST_CHUNK)
                .setHandle100ContinueAutomatically(true)
                .setDecompressionSupported(false)
                .setCompressionSupported(false)
                .setHttp2ClearTextEnabled(false)
                // The last resort: Connections is stricter, and looks at what a connection is for.
                .setIdleTimeout(
                        (int) settings.limits().idleWithin().plusSeconds(30).toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    public Future<Void> listen() {
        return server.listen().mapEmpty();
    }

    /** Where it listens. */
    public int port() {
        return server.actualPort();
    }

    /** Has each connection end with its next answer, so that whoever asks more connects to another gateway. */
    public void drain() {
        front.drain();
    }

    /** How many connections are open. */
    public int connections() {
        return connections.count();
    }

    /** How many requests the contexts are at. */
    public int inFlight() {
        return load.open();
    }

    /** Answers what is being asked, and takes nothing new. */
    public Future<Void> stop() {
        front.drain();
        connections.close();
        return server.shutdown(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
    }
}

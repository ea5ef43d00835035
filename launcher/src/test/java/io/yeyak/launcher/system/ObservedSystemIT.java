package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.embedded.ChildProcess;
import io.yeyak.launcher.observe.Pem;
import io.yeyak.launcher.settings.Role;
import io.yeyak.launcher.system.SpanSink.Noted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a platform shows of itself while somebody buys a ticket: to Prometheus, to a collector, in its logs. */
class ObservedSystemIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern METRIC = Pattern.compile("\\b(?:yeyak|vertx|jvm|process)_[a-z0-9_]+\\b");
    private static final Pattern BOUND = Pattern.compile("le=\\\\?\"([0-9.]+)\\\\?\"");
    private static final List<String> GROUPS = List.of("reservation", "ticket", "payment", "ticketlist-g1");
    private static final Pattern E_MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");

    private static final int FRONT = Ports.free();
    private static final int BACK = Ports.free();

    private static SpanSink sink;
    private static Deployment deployment;
    private static String reservation;
    private static List<String> said;
    private static String scraped;
    private static List<String> healths;
    private static List<Noted> trace;

    @BeforeAll
    static void sellATicketAndEnd() throws Exception {
        sink = new SpanSink();
        deployment = new Deployment("-DYEYAK_LOG_FORMAT=json", "-DYEYAK_LOG=debug");
        ChildProcess front = deployment.begin("front", observed(FRONT), Role.GATEWAY, Role.RESERVATION, Role.AUDITOR);
        front.await("Started");
        ChildProcess back =
                deployment.begin("back", observed(BACK), Role.TICKET, Role.TICKETLIST, Role.PAYMENT, Role.SANDBOX);
        back.await("Started");

        var booking = new Booking(deployment);
        var show = booking.onSale(10, 50_000);
        reservation = booking.buy(deployment.as("minji"), show, 2);
        awaitScrape();
        healths = List.of(get(FRONT, "/health/started"), get(FRONT, "/health/ready"), get(BACK, "/health/live"));
        trace = awaitTrace();

        deployment.stop("front");
        deployment.stop("back");
        said = Stream.of(front.said(), back.said()).flatMap(String::lines).toList();
    }

    private static Map<String, String> observed(int managementPort) throws Exception {
        return Map.of(
                "management.port",
                "" + managementPort,
                "tracing.otlp.endpoint",
                sink.address().toString(),
                "tracing.sample-ratio",
                "1",
                // Nobody encrypts here: it is shown until when it would be good.
                "kafka.properties.ssl.keystore.certificate.chain",
                Pem.ofSomeAuthority());
    }

    @AfterAll
    static void close() throws Exception {
        deployment.close();
        sink.close();
    }

    @Test
    void showsEveryFigureThatRulesAndDashboardsName() throws IOException {
        assertThat(samples(scraped)).containsAll(named(METRIC));
    }

    @Test
    void spellsEveryBoundThatRulesName() throws IOException {
        for (String bound : named(BOUND)) {
            assertThat(scraped).as(bound).contains("le=\"" + bound + "\"");
        }
        for (String metric : List.of("yeyak_gateway_request_seconds_bucket", "yeyak_saga_step_seconds_bucket")) {
            assertThat(scraped.lines().filter(line -> line.startsWith(metric)))
                    .as(metric)
                    .anyMatch(line -> line.contains("le=\"0.25\""))
                    .anyMatch(line -> line.contains("le=\"0.5\""))
                    .anyMatch(line -> line.contains("le=\"10.0\""));
        }
    }

    @Test
    void tellsOneRequestFromAnother() {
        assertThat(scraped.lines().filter(line -> line.startsWith("yeyak_gateway_request_seconds_count")))
                .anyMatch(line -> line.contains("operation=\"placeReservation\"")
                        && line.contains("class=\"reserve\"")
                        && line.contains("code=\"202\"")
                        && line.contains("waited=\"no\""))
                .anyMatch(line -> line.contains("operation=\"receiveWebhook\"") && line.contains("class=\"webhook\""))
                .anyMatch(line -> line.contains("operation=\"registerShow\"") && line.contains("class=\"admin\""))
                .anyMatch(line -> line.contains("operation=\"getReservation\"") && line.contains("class=\"read\""));
    }

    @Test
    void answersTheProbes() {
        assertThat(healths).allMatch(health -> health.contains("\"status\":\"UP\""));
    }

    @Test
    void followsAReservationThroughAllContexts() {
        assertThat(trace)
                .extracting(Noted::name)
                .contains("placeReservation", "reservation.place", "ReservationRequested.v1", "TicketsHeld.v1");
        assertThat(trace).extracting(Noted::group).containsAll(GROUPS);
        assertThat(trace.stream().filter(span -> span.parent().isEmpty()))
                .singleElement()
                .satisfies(first -> {
                    assertThat(first.name()).isEqualTo("placeReservation");
                    assertThat(first.kind()).isEqualTo(Noted.SERVER);
                });
        assertThat(trace.stream().filter(span -> span.name().equals("TicketsHeld.v1")))
                .hasSizeGreaterThan(3)
                .allSatisfy(span -> assertThat(span.attributes()).containsEntry("yeyak.correlation_id", reservation));
    }

    @Test
    void logsLinesOfJson() throws IOException {
        var json = new ObjectMapper();
        var lines = said.stream().filter(line -> line.startsWith("{")).toList();

        assertThat(lines).anyMatch(line -> line.contains("\"message\":\"Started\""));
        assertThat(said.stream().filter(line -> !line.startsWith("{"))).noneMatch(line -> line.contains("io.yeyak."));
        for (String line : lines) {
            assertThat(json.readTree(line).path("time").asText()).as(line).isNotEmpty();
        }
    }

    @Test
    void logsNothingAboutPeopleAndNoSecrets() {
        assertThat(said)
                .noneMatch(line -> line.contains("minji") || line.contains("Lee Minji") || line.contains("Haneul"))
                .noneMatch(line -> line.contains("eyJ"))
                .noneMatch(line -> line.contains(Provider.API_KEY) || line.contains("whsec_"))
                .noneMatch(line -> E_MAIL.matcher(line).find());
    }

    /** Both processes, as soon as they show all that is expected of them: some of it is looked at now and then. */
    private static void awaitScrape() throws IOException {
        Set<String> wanted = named(METRIC);
        Awaitility.await("the figures").atMost(PATIENCE).untilAsserted(() -> {
            scraped = get(FRONT, "/metrics") + "\n" + get(BACK, "/metrics");
            assertThat(samples(scraped)).containsAll(wanted);
        });
    }

    /** The trace in which the tickets were held, as soon as every step's parent is known. */
    private static List<Noted> awaitTrace() {
        return Awaitility.await("the trace of the reservation")
                .atMost(PATIENCE)
                .until(
                        () -> sink.tracesWith("TicketsHeld.v1").stream()
                                .filter(ObservedSystemIT::isWhole)
                                .findFirst()
                                .orElse(List.of()),
                        found -> !found.isEmpty());
    }

    private static boolean isWhole(List<Noted> spans) {
        Set<String> ids = spans.stream().map(Noted::id).collect(Collectors.toSet());
        return spans.stream().map(Noted::group).collect(Collectors.toSet()).containsAll(GROUPS)
                && spans.stream().allMatch(span -> span.parent().isEmpty() || ids.contains(span.parent()));
    }

    private static Set<String> samples(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    /** What the rules and dashboards of the chart name. */
    private static Set<String> named(Pattern pattern) throws IOException {
        var chart = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(chart.resolve("helm"))) {
            chart = chart.getParent();
        }
        Set<String> named = new TreeSet<>();
        for (Path folder : List.of(chart.resolve("helm/yeyak/rules"), chart.resolve("helm/yeyak/dashboards"))) {
            try (var files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    pattern.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                            .forEach(named::add);
                }
            }
        }
        assertThat(named).isNotEmpty();
        return named;
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}

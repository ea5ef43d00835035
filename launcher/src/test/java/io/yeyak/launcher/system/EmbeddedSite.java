package io.yeyak.launcher.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.yeyak.common.embedded.Ports;
import io.yeyak.common.embedded.Trees;
import io.yeyak.common.kafka.Topics;
import io.yeyak.launcher.embedded.ChildProcess;
import io.yeyak.launcher.embedded.DataFolder;
import io.yeyak.launcher.embedded.EmbeddedIssuer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * The whole platform in one process of its own, with its pages and the demo shows, as somebody starts it who tries it
 * out. It can be killed and started again. All methods block.
 */
public final class EmbeddedSite implements Platform, AutoCloseable {

    private static final String UP = "signs in as Sam Rivera";
    // More than one reservation may have: whoever knows the show says so, and nothing is reserved.
    private static final int TOO_MANY = 5;

    private final Path folder = Trees.temporary("pages");
    private final int port = Ports.free();
    private ChildProcess process;

    /** A show that is on sale, and that every part knows of. */
    public record Sale(String showId, String ticketTypeId) {}

    private EmbeddedSite() throws IOException, InterruptedException {
        process = begin();
    }

    public static EmbeddedSite start() {
        try {
            return new EmbeddedSite();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Ends it in the middle of whatever it does. */
    public void kill() throws InterruptedException {
        process.kill();
        int unusedStatus = process.awaitEnd();
    }

    /** Starts it on the same folder and port. */
    public void startAgain() throws IOException, InterruptedException {
        process = begin();
    }

    private ChildProcess begin() throws IOException, InterruptedException {
        ChildProcess begun = ChildProcess.start("run", "--data", folder.toString(), "--port", "" + port);
        begun.await(UP);
        return begun;
    }

    /** Where people find it. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public Api as(String user) {
        return new Api(gateway(), Optional.of(EmbeddedIssuer.token(new DataFolder(folder), user)));
    }

    @Override
    public Api asStranger() {
        return new Api(gateway(), Optional.empty());
    }

    @Override
    public Provider provider() {
        int sandbox = Ports.read(folder.resolve("ports/sandbox"));
        return new Provider(URI.create("http://127.0.0.1:" + sandbox));
    }

    private URI gateway() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Sale onSale(int capacity, long price) {
        return onSale(capacity, price, Map.of());
    }

    /** Puts a show on sale, with other terms of its ticket type than the usual ones. */
    public Sale onSale(int capacity, long price, Map<String, Object> terms) {
        Booking.Show show = new Booking(this).onSale(Booking.ticketType(capacity, price, terms));
        Api sam = as("sam");
        Awaitility.await("the reservation desk knows the show")
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        sam.post("/reservations", Booking.order(show, TOO_MANY)).status() != 404);
        return new Sale(show.showId(), show.ticketTypeId());
    }

    /** Somebody reserves elsewhere; the reservation, which is in that state. */
    @CanIgnoreReturnValue
    public String reserve(String user, Sale sale, int quantity, String state) {
        String reservationId = new Booking(this).reserve(as(user), show(sale), quantity);
        awaitState(reservationId, state);
        return reservationId;
    }

    /** Somebody reserves and pays elsewhere. */
    @CanIgnoreReturnValue
    public String buy(String user, Sale sale, int quantity) {
        return new Booking(this).buy(as(user), show(sale), quantity);
    }

    /** Somebody cancels elsewhere. */
    public void cancel(String user, String reservationId) {
        as(user).post("/reservations/" + reservationId + "/cancel").expect(200);
    }

    /** An administrator decides against it. */
    public void deny(String reservationId) {
        as("admin")
                .post("/admin/approvals/" + reservationId + "/deny", Map.of("reason", "Too many."))
                .expect(200);
        awaitState(reservationId, "REJECTED");
    }

    public void awaitState(String reservationId, String state) {
        as("admin").awaitState(reservationId, state);
    }

    /** Waits until what an administrator reads there names it. */
    public void awaitNamed(String path, String name) {
        as("admin").await(path, answer -> answer.body().toString().contains(name));
    }

    /** The first ticket of a reservation that is paid for. */
    public String ticket(String user, String reservationId) {
        return as(user).await(
                        "/reservations/" + reservationId,
                        answer -> !answer.body().path("tickets").isEmpty())
                .body()
                .path("tickets")
                .get(0)
                .path("ticketId")
                .asText();
    }

    /** How many reservations there are of a show. */
    public int reservations(Sale sale) {
        return admin("/admin/reservations?showId=" + sale.showId())
                .path("items")
                .size();
    }

    /** What the platform says about the code of a ticket. */
    public JsonNode verify(String code) {
        return as("admin")
                .post("/admin/tickets/verify", Map.of("code", code))
                .expect(200)
                .body();
    }

    /** Publishes what nobody can read; three contexts park it. */
    public void publishNonsense() {
        int broker = Ports.read(folder.resolve("kafka/port"));
        new Published("127.0.0.1:" + broker)
                .send(Topics.RESERVATION_EVENTS, "nobody", Map.of("colour", "green"), "not even JSON");
        awaitNamed("/admin/ticket/parked-messages", "UNDECODABLE");
    }

    private JsonNode admin(String path) {
        return as("admin").get(path).expect(200).body();
    }

    private static Booking.Show show(Sale sale) {
        return new Booking.Show(sale.showId(), sale.ticketTypeId());
    }

    @Override
    public void close() {
        process.close();
        Trees.delete(folder);
    }
}

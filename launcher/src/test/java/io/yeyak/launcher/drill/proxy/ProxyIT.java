package io.yeyak.launcher.drill.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clients and the server are plain sockets: what they see is what any program sees. */
class ProxyIT {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int A_MOMENT_MILLIS = 300;
    private static final byte[] WORD = {'w', 'o', 'r', 'd'};

    private final Vertx vertx = Vertx.vertx();
    private ServerSocket server;
    private Proxy proxy;

    @BeforeEach
    void open() throws Exception {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        proxy = Proxy.open(vertx, "test", 0, server.getLocalPort()).await(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    @Test
    void passesOnWhatComesInBothDirectionsAndCountsIt() throws Exception {
        try (Socket here = connect();
                Socket there = accept()) {
            here.getOutputStream().write(WORD);
            assertThat(there.getInputStream().readNBytes(4)).isEqualTo(WORD);
            there.getOutputStream().write(WORD);
            assertThat(here.getInputStream().readNBytes(4)).isEqualTo(WORD);

            there.shutdownOutput();

            assertThat(here.getInputStream().read()).isEqualTo(-1);
            assertThat(proxy.traffic()).isEqualTo(new Traffic(8, 0));
        }
    }

    @Test
    void losesNothingAndHoldsLittleWhenTheReaderIsSlow() throws Exception {
        byte[] much = new byte[64 * 1024 * 1024];
        new Random(7).nextBytes(much);
        try (Socket here = connect();
                Socket there = accept()) {
            var writer = Thread.ofVirtual().start(() -> write(here, much));
            Awaitility.await("the proxy stops reading")
                    .atMost(Duration.ofSeconds(20))
                    .during(Duration.ofMillis(500))
                    .until(() ->
                            proxy.traffic().bytes() > 0 && proxy.traffic().bytes() < much.length && writer.isAlive());

            byte[] read = there.getInputStream().readNBytes(much.length);

            assertThat(Arrays.equals(read, much)).isTrue();
        }
    }

    @Test
    void keepsTheOrderWhenEverythingTakesLonger() throws Exception {
        set(new Toxic.Latency(Duration.ofMillis(60), Duration.ofMillis(50)));
        byte[] counting = new byte[200];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = (byte) i;
        }
        try (Socket here = connect();
                Socket there = accept()) {
            for (byte one : counting) {
                here.getOutputStream().write(one);
                here.getOutputStream().flush();
            }

            assertThat(there.getInputStream().readNBytes(counting.length)).isEqualTo(counting);
        }
    }

    @Test
    void cutsWhatIsOpenAndTakesNothingNewUntilItIsHealed() throws Exception {
        try (Socket here = connect();
                Socket there = accept()) {
            exchange(here, there);

            set(new Toxic.Down());

            assertThat(here.getInputStream().read()).isEqualTo(-1);
            assertThat(there.getInputStream().read()).isEqualTo(-1);
            assertThat(proxy.traffic().cuts()).isEqualTo(1);
        }
        try (Socket refused = connect()) {
            assertThat(refused.getInputStream().read()).isEqualTo(-1);
        }

        proxy.heal().await(20, TimeUnit.SECONDS);

        try (Socket here = connect();
                Socket there = accept()) {
            exchange(here, there);
        }
    }

    @Test
    void keepsOneDirectionSilentAndDeliversLater() throws Exception {
        try (Socket here = connect();
                Socket there = accept()) {
            exchange(here, there);

            set(new Toxic.Silence(Direction.TO_SERVER));

            there.getOutputStream().write(WORD);
            assertThat(here.getInputStream().readNBytes(4)).isEqualTo(WORD);
            here.getOutputStream().write(WORD);
            there.setSoTimeout(A_MOMENT_MILLIS);
            assertThatThrownBy(() -> there.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            proxy.heal().await(20, TimeUnit.SECONDS);

            there.setSoTimeout(PATIENCE_MILLIS);
            assertThat(there.getInputStream().readNBytes(4)).isEqualTo(WORD);
        }
    }

    @Test
    void tellsOfAnEndThatCameDuringSilenceWhenItIsOver() throws Exception {
        try (Socket here = connect();
                Socket there = accept()) {
            exchange(here, there);
            set(new Toxic.Silence(Direction.TO_CLIENT));

            there.shutdownOutput();

            here.setSoTimeout(A_MOMENT_MILLIS);
            assertThatThrownBy(() -> here.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            proxy.heal().await(20, TimeUnit.SECONDS);
            here.setSoTimeout(PATIENCE_MILLIS);
            assertThat(here.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void resetsAsACrashedServerDoes() throws Exception {
        try (Socket here = connect();
                Socket there = accept()) {
            exchange(here, there);

            set(new Toxic.Reset(Duration.ofMillis(10)));

            assertThatThrownBy(() -> here.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
            assertThatThrownBy(() -> there.getInputStream().read()).isInstanceOf(SocketException.class);
            Awaitility.await().until(() -> proxy.traffic().cuts() == 1);
        }
    }

    @Test
    void tellsOfAnEndLate() throws Exception {
        set(new Toxic.SlowClose(Duration.ofSeconds(3)));
        try (Socket here = connect();
                Socket there = accept()) {
            exchange(here, there);

            there.shutdownOutput();

            here.setSoTimeout(A_MOMENT_MILLIS);
            assertThatThrownBy(() -> here.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            here.setSoTimeout(PATIENCE_MILLIS);
            assertThat(here.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void letsNoMoreThroughThanIsWanted() throws Exception {
        set(new Toxic.Bandwidth(500));
        try (Socket here = connect();
                Socket there = accept()) {
            byte[] some = new byte[1_000];
            here.getOutputStream().write(some);
            there.setSoTimeout(A_MOMENT_MILLIS);
            assertThatThrownBy(() -> there.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            there.setSoTimeout(PATIENCE_MILLIS);
            assertThat(there.getInputStream().readNBytes(some.length)).hasSize(some.length);
        }
    }

    @Test
    void isNoConnectionWhenTheServerIsAway() throws Exception {
        server.close();

        try (Socket here = connect()) {
            assertThatThrownBy(() -> here.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    private void set(Toxic toxic) throws Exception {
        proxy.set(toxic).await(20, TimeUnit.SECONDS);
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private Socket accept() throws IOException {
        server.setSoTimeout(PATIENCE_MILLIS);
        var socket = server.accept();
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void exchange(Socket here, Socket there) throws IOException {
        here.getOutputStream().write(WORD);
        assertThat(there.getInputStream().readNBytes(4)).isEqualTo(WORD);
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

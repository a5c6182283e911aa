package fr.clubbusiness.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A scanner on a real socket, which speaks clamd's INSTREAM and finds the test virus. It answers what it is told instead, or nothing, or does not even read. */
final class FakeClamd implements AutoCloseable {
    /** In two parts, so that no scanner of source code takes this file for one that is infected. */
    static final String EICAR = "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE";

    private final ServerSocket server;
    private final @Nullable String answer;
    private final Semaphore held = new Semaphore(0);
    private final List<Socket> unread = new CopyOnWriteArrayList<>();

    private FakeClamd(@Nullable String answer, boolean reads) throws IOException {
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread.ofVirtual().start(reads ? this::serve : this::hold);
    }

    static FakeClamd start() throws IOException {
        return new FakeClamd(null, true);
    }

    /** One that accepts each connection and reads nothing of it. */
    static FakeClamd deaf() throws IOException {
        return new FakeClamd(null, false);
    }

    /** Waits until so many more connections are held unread. */
    void awaitHeld(int connections) throws InterruptedException {
        assertThat(held.tryAcquire(connections, 30, TimeUnit.SECONDS)).isTrue();
    }

    /** How many connections are held that nobody waited for. */
    int held() {
        return held.availablePermits();
    }

    /** One that answers so, whatever it is sent; an empty answer closes the connection. */
    static FakeClamd answering(String answer) throws IOException {
        return new FakeClamd(answer, true);
    }

    ScanConfig config() {
        return config(Duration.ofSeconds(5));
    }

    ScanConfig config(Duration timeout) {
        return config("localhost:" + server.getLocalPort(), timeout);
    }

    static ScanConfig config(String address) {
        return config(address, Duration.ofSeconds(5));
    }

    private static ScanConfig config(String address, Duration timeout) {
        return new ScanConfig() {
            @Override
            public Optional<String> address() {
                return Optional.of(address);
            }

            @Override
            public Duration timeout() {
                return timeout;
            }
        };
    }

    private void hold() {
        while (!server.isClosed()) {
            try {
                unread.add(server.accept());
                held.release();
            } catch (IOException closed) {
                // The test is gone.
            }
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                serve(connection);
            } catch (IOException closed) {
                // The client, or the test, is gone.
            }
        }
    }

    private void serve(Socket connection) throws IOException {
        var in = new DataInputStream(connection.getInputStream());
        var command = in.readNBytes("zINSTREAM\0".length());
        if (!Arrays.equals(command, "zINSTREAM\0".getBytes(US_ASCII))) {
            connection.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(US_ASCII));
            return;
        }
        var text = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            text.append(new String(in.readNBytes(length), US_ASCII));
        }
        var found = text.indexOf(EICAR) >= 0 ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
        connection.getOutputStream().write((answer == null ? found : answer).getBytes(UTF_8));
    }

    /** Ends the connections that are held. */
    void hangUp() throws IOException {
        for (var connection : unread) {
            connection.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var connection : unread) {
            connection.close();
        }
    }
}

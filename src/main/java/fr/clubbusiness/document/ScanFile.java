package fr.clubbusiness.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks clamd to look at a file, by its command {@code INSTREAM} over its socket: parts of the file, each after its length. The one client library to be had
 * brings the runtime of another language for these thirty lines.
 *
 * <p>A scanner that is slow, or neither reads nor answers, holds a few requests and no more, and each of them for a bounded time.
 */
@ApplicationScoped
class ScanFile {
    private static final Logger LOG = Logger.getLogger(ScanFile.class);
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
    private static final String CLEAN = "stream: OK";
    private static final int PART = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final int AT_ONCE = 4;

    private final Semaphore free = new Semaphore(AT_ONCE);

    private final @Nullable InetSocketAddress clamd;
    private final Duration timeout;

    ScanFile(ScanConfig config) {
        this.clamd = config.address().flatMap(ScanFile::address).orElse(null);
        this.timeout = config.timeout();
    }

    /** A wrong address ends the start: nobody shall believe that documents are scanned. */
    private static Optional<InetSocketAddress> address(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var colon = text.lastIndexOf(':');
        var port = colon < 1 ? "" : text.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("CLUB_CLAMD is host:port, and not " + text);
        }
        return Optional.of(InetSocketAddress.createUnresolved(text.substring(0, colon), Integer.parseInt(port)));
    }

    /** What clamd says of the file. */
    ScanVerdict scan(FileChannel file) {
        if (clamd == null) {
            return new ScanVerdict.Passed(ScanState.NOT_SCANNED);
        }
        if (!free.tryAcquire()) {
            LOG.warn("clamd has too much to do");
            return new ScanVerdict.Unanswered();
        }
        try {
            return verdict(ask(clamd, file));
        } catch (IOException lost) {
            LOG.warnf("clamd does not answer: %s", lost.getMessage());
            return new ScanVerdict.Unanswered();
        } finally {
            free.release();
        }
    }

    private static ScanVerdict verdict(String answer) {
        var found = FOUND.matcher(answer);
        if (found.matches()) {
            return new ScanVerdict.Infected(found.group(1));
        }
        if (answer.equals(CLEAN)) {
            return new ScanVerdict.Passed(ScanState.CLEAN);
        }
        LOG.warnf("clamd answers: %s", answer); // for instance that the file is over its own limit
        return new ScanVerdict.Unanswered();
    }

    private String ask(InetSocketAddress to, FileChannel file) throws IOException {
        var millis = Math.toIntExact(timeout.toMillis());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(to.getHostString(), to.getPort()), millis);
            var deadline = closedAfter(timeout, socket);
            try {
                return answer(socket, file);
            } finally {
                deadline.complete(null);
            }
        }
    }

    /** A time limit of the socket bounds reads alone: one whose other side reads nothing blocks whoever writes until it is closed. */
    private static CompletableFuture<@Nullable Void> closedAfter(Duration timeout, Socket socket) {
        var deadline = new CompletableFuture<@Nullable Void>().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        var _ = deadline.exceptionally(late -> {
            close(socket);
            return null;
        });
        return deadline;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            LOG.debugf("The socket to clamd did not close: %s", closed.getMessage());
        }
    }

    private static String answer(Socket socket, FileChannel file) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PART));
        out.write("zINSTREAM\0".getBytes(US_ASCII));
        var part = ByteBuffer.allocate(PART);
        long at = 0;
        for (int read = file.read(part, at); read > 0; read = file.read(part.clear(), at)) {
            out.writeInt(read);
            out.write(part.array(), 0, read);
            at += read;
        }
        out.writeInt(0);
        out.flush();
        return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), UTF_8)
                .replace("\0", "")
                .strip();
    }
}

package fr.clubbusiness.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.document.file.TestFiles;
import fr.clubbusiness.shared.UnnamedFile;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clamd is asked, and what its answers mean: over a real socket. */
class ScanFileTest {
    private static final ScanVerdict CLEAN = new ScanVerdict.Passed(ScanState.CLEAN);

    @Test
    void a_file_is_sent_whole_and_judged() throws IOException {
        try (var clamd = FakeClamd.start()) {
            var scanner = new ScanFile(clamd.config());
            assertThat(scan(scanner, TestFiles.pdf("a"))).isEqualTo(CLEAN);
            assertThat(scan(scanner, TestFiles.pdf(300_000, 4))).isEqualTo(CLEAN);
            // Across the border of two parts of 64 KiB.
            var late = new byte[200_000];
            System.arraycopy(FakeClamd.EICAR.getBytes(US_ASCII), 0, late, 65_530, FakeClamd.EICAR.length());
            assertThat(scan(scanner, late)).isEqualTo(new ScanVerdict.Infected("Eicar-Test-Signature"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INSTREAM size limit exceeded. ERROR\0",
                "stream: OK and more\0",
                "garbage",
                "stream: FOUND\0"
            })
    void an_answer_that_says_neither_is_none(String answer) throws IOException {
        try (var clamd = FakeClamd.answering(answer)) {
            assertThat(scan(new ScanFile(clamd.config()), TestFiles.pdf("a"))).isEqualTo(new ScanVerdict.Unanswered());
        }
    }

    @Test
    void a_scanner_that_is_not_there_does_not_answer() throws IOException {
        int port;
        try (var nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        assertThat(scan(new ScanFile(FakeClamd.config("localhost:" + port)), TestFiles.pdf("a")))
                .isEqualTo(new ScanVerdict.Unanswered());
    }

    /** More than the buffers of both ends of a connection take. */
    @Test
    @Timeout(60)
    void a_scanner_that_does_not_read_holds_nobody_for_ever() throws IOException {
        try (var clamd = FakeClamd.deaf()) {
            var scanner = new ScanFile(clamd.config(Duration.ofMillis(300)));
            // One after the other: each gives its place back.
            for (int i = 0; i < 6; i++) {
                assertThat(scan(scanner, new byte[10 * 1024 * 1024])).isEqualTo(new ScanVerdict.Unanswered());
            }
        }
    }

    @Test
    @Timeout(60)
    void four_are_scanned_at_once_and_the_fifth_is_told_so_at_once() throws Exception {
        try (var clamd = FakeClamd.deaf();
                var threads = Executors.newFixedThreadPool(4)) {
            var scanner = new ScanFile(clamd.config(Duration.ofSeconds(50)));
            var running = new ArrayList<Future<ScanVerdict>>();
            for (int i = 0; i < 4; i++) {
                running.add(threads.submit(() -> scan(scanner, TestFiles.pdf("a"))));
            }
            clamd.awaitHeld(4);
            assertThat(scan(scanner, TestFiles.pdf("b"))).isEqualTo(new ScanVerdict.Unanswered());
            assertThat(clamd.held()).as("connections of the fifth").isZero();
            assertThat(running).noneMatch(Future::isDone);
            clamd.hangUp();
            for (var one : running) {
                assertThat(one.get()).isEqualTo(new ScanVerdict.Unanswered());
            }
        }
    }

    @Test
    void without_an_address_nothing_is_scanned_and_a_wrong_one_ends_the_start() throws IOException {
        assertThat(scan(new ScanFile(FakeClamd.config(" ")), TestFiles.pdf("a")))
                .isEqualTo(new ScanVerdict.Passed(ScanState.NOT_SCANNED));
        for (var wrong : new String[] {"clamd", ":3310", "clamd:", "clamd:port"}) {
            assertThatThrownBy(() -> new ScanFile(FakeClamd.config(wrong))).hasMessageContaining("CLUB_CLAMD");
        }
    }

    private static ScanVerdict scan(ScanFile scanner, byte[] content) throws IOException {
        try (var file = UnnamedFile.open()) {
            file.write(ByteBuffer.wrap(content));
            return scanner.scan(file);
        }
    }
}

package fr.clubbusiness.referential.rome;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.referential.RomeVersion;
import fr.clubbusiness.referential.file.CsvFile;
import fr.clubbusiness.referential.file.ImportPlace;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sends eight hostile archives at once to a node, in a process whose memory the test limits, and prints the results. */
final class HostileArchives {
    static final int AT_ONCE = 8;
    static final int KINDS = 4;

    private static final String VERSION = "348";

    private final ImportPlace place = new ImportPlace();
    private final AtomicInteger refused = new AtomicInteger();

    private HostileArchives() {}

    public static void main(String[] arguments) throws Exception {
        var node = new HostileArchives();
        var kinds = List.of(swelling(), manyLines(), manyFaults(), openQuote());
        node.sendAtOnce(kinds);
        for (var archive : kinds) {
            node.refuse(archive);
        }
        System.out.println("refused " + node.refused.get());
        node.read(SmallRome.ofVersion(VERSION).zip());
        System.out.println("read");
    }

    private void sendAtOnce(List<byte[]> kinds) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                var archive = kinds.get(i % kinds.size());
                var _ = threads.submit(() -> {
                    start.await();
                    refuse(archive);
                    return null;
                });
            }
            start.countDown();
        }
    }

    /** The archive is refused because another import runs, or for its content. */
    private void refuse(byte[] archive) throws IOException {
        try {
            read(archive);
        } catch (Unavailable | Invalid | WebApplicationException asItShould) {
            refused.incrementAndGet();
        }
    }

    private void read(byte[] zip) throws IOException {
        try (var _ = place.take();
                var archive = RomeArchive.unpack(new ByteArrayInputStream(zip))) {
            var rome = RomeReader.read(RomeFiles.of(archive.files()));
            if (rome.files().isEmpty()) {
                throw new IllegalStateException("a distribution has files");
            }
        }
    }

    private static byte[] swelling() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("unix_x_v348_utf8.csv"));
            var some = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                zip.write(some);
            }
            zip.closeEntry();
            zip.finish();
        }
        return bytes.toByteArray();
    }

    /** As many lines as a file may have, in each file: within all limits of the archive. */
    private static byte[] manyLines() {
        return distribution(file -> line(file).repeat(CsvFile.MAX_LINES - 1));
    }

    private static byte[] manyFaults() {
        return distribution(_ -> "\u0001\n".repeat(RomeArchive.MAX_FILE_BYTES / 4));
    }

    private static byte[] openQuote() {
        return distribution(_ -> "\"x\n".repeat(100) + ("x".repeat(60) + "\n").repeat(60_000));
    }

    private interface Body {
        String of(RomeFile file);
    }

    private static byte[] distribution(Body body) {
        var files = new HashMap<String, byte[]>();
        for (var file : RomeFile.values()) {
            var header = String.join(",", file.columns()) + "\n";
            var bytes = (header + body.of(file)).getBytes(US_ASCII);
            int most = RomeArchive.MAX_BYTES / RomeFile.values().length;
            files.put(file.name(RomeVersion.ofFile(VERSION)), bytes.length > most ? Arrays.copyOf(bytes, most) : bytes);
        }
        return SmallRome.zip(Map.copyOf(files));
    }

    private static String line(RomeFile file) {
        return String.join(",", file.columns().stream().map(_ -> "1").toList()) + "\n";
    }
}

package fr.clubbusiness.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compresses JSON on the worker thread that made it, not on one of the few event-loop threads; streams are compressed there. This does not leak
 * secrets through sizes: our answers hold no secret next to text that a stranger controls.
 */
final class Gzip {
    static final String CODING = "gzip";

    /** Added to the tag of a compressed answer: each encoding is a different sequence of bytes. */
    static final String SUFFIX = ".gz";

    /** Smaller bodies, in bytes, fit in one packet anyway. */
    static final int FROM = 1_024;

    private Gzip() {}

    static boolean isWorthIt(byte[] body) {
        return body.length >= FROM;
    }

    /** Whether the caller accepts gzip: by name or by {@code *}, with a quality above 0. */
    static boolean isAccepted(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        var codings = Stream.of(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                .map(coding -> coding.replace(" ", ""))
                .toList();
        var named = codings.stream()
                .filter(coding -> coding.equals(CODING) || coding.startsWith(CODING + ";"))
                .findFirst();
        return named.or(() -> codings.stream()
                        .filter(coding -> coding.startsWith("*"))
                        .findFirst())
                .filter(coding -> !coding.matches(".*;q=0(\\.0*)?"))
                .isPresent();
    }

    static byte[] of(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new Fast(bytes)) {
            gzip.write(body);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** JSON repeats its names so much that the fastest level already saves four fifths. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

package fr.clubbusiness.list;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The position of a page: the values of its last row, with a checksum over them and over the query. A cursor of another list, filter, order or club,
 * or a damaged one, is a clear 400.
 *
 * <p>The checksum needs no key: every query checks what its caller may see, and a cursor holds only values that its caller has just read. A forged
 * cursor only starts the caller's own list elsewhere, as a filter can. Without a key, any node reads the cursors of any other, also after a restart.
 *
 * @param written as the caller sent it; null on the first page
 * @param asked the query that it is bound to
 */
record Cursor(@Nullable String written, String asked) {
    private static final int CHECKSUM = 8;

    /** The values in the cursor, read by these functions; empty on the first page. */
    Optional<List<Object>> values(List<Function<String, Object>> readers) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(written);
            var values = Arrays.copyOfRange(bytes, Math.min(CHECKSUM, bytes.length), bytes.length);
            if (!MessageDigest.isEqual(Arrays.copyOf(bytes, CHECKSUM), checksum(values))) {
                throw foreign();
            }
            return Optional.of(read(values, readers));
        } catch (IllegalArgumentException | DateTimeException | IOException unreadable) {
            throw foreign();
        }
    }

    private static List<Object> read(byte[] bytes, List<Function<String, Object>> readers) throws IOException {
        var values = new ArrayList<Object>();
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        for (var reader : readers) {
            values.add(reader.apply(in.readUTF()));
        }
        return values;
    }

    /** A cursor with these values, bound to the same query. */
    String write(List<Object> values) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var value : values) {
                out.writeUTF(value.toString());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        var sealed = new ByteArrayOutputStream();
        sealed.writeBytes(checksum(bytes.toByteArray()));
        sealed.writeBytes(bytes.toByteArray());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.toByteArray());
    }

    private byte[] checksum(byte[] values) {
        var digest = Sha256.of(asked.getBytes(StandardCharsets.UTF_8), new byte[1], values);
        return Arrays.copyOf(digest, CHECKSUM);
    }

    private static Invalid foreign() {
        return new Invalid(
                "cursor",
                "Cette marque de page n'est pas de cette liste, ou elle a été modifiée : reprenez le nextCursor reçu, avec les mêmes filtres "
                        + "et le même tri, ou repartez de la première page.",
                "This cursor is not of this list, or it was altered: use the nextCursor you were given, with the same filters and the same "
                        + "sort, or start from the first page.");
    }
}

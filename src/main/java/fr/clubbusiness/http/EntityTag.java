package fr.clubbusiness.http;

import fr.clubbusiness.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The {@code ETag} of an answer: a hash of its content. It changes whenever the answer does, for instance with the reader, the language or the
 * selected fields. If the resource can be replaced, its version comes before the hash, for {@code If-Match}.
 */
public final class EntityTag {
    private static final int HASH = 12;

    /** The time of computing, which is not part of the content. It is near the start of the body. */
    private static final byte[] CLOCK = "\"computedAt\":\"".getBytes(StandardCharsets.UTF_8);

    private static final int CLOCK_WITHIN = 200;

    private EntityTag() {}

    /** The tag of an answer that has no version and is sent as it is. */
    public static String of(byte[] body) {
        return of(null, body, "");
    }

    /**
     * A strong tag for one sequence of bytes. A weak tag when the body contains its time of computing, which the hash leaves out.
     *
     * @param version the tag of its version; null when it has none
     * @param coding the content encoding of the body, empty for none
     */
    static String of(@Nullable String version, byte[] body, String coding) {
        var clock = clock(body);
        var hash = hash(body, clock) + coding;
        return (clock < 0 ? "" : "W/")
                + (version == null
                        ? "\"" + hash + "\""
                        : version.substring(0, version.length() - 1) + "-" + hash + "\"");
    }

    private static String hash(byte[] body, int clock) {
        var digest = Sha256.digest();
        if (clock < 0) {
            digest.update(body);
        } else {
            int end = clock;
            while (body[end] != '"') {
                end++;
            }
            digest.update(body, 0, clock);
            digest.update(body, end, body.length - end);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), HASH));
    }

    /** The position of the time of computing; negative when there is none. */
    private static int clock(byte[] body) {
        for (int from = 0; from < Math.min(CLOCK_WITHIN, body.length - CLOCK.length); from++) {
            if (Arrays.equals(body, from, from + CLOCK.length, CLOCK, 0, CLOCK.length)) {
                return from + CLOCK.length;
            }
        }
        return -1;
    }
}

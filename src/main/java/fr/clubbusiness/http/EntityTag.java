package fr.clubbusiness.http;

import fr.clubbusiness.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The {@code ETag} of an answer: a hash of what it says, so that it changes whenever the answer does, be it by the person who reads, the
 * language or the fields asked for. A resource that can be replaced puts its version before, by which {@code If-Match} goes.
 */
final class EntityTag {
    private static final int HASH = 12;

    /** What dates an answer without being part of what it says; it stands near the start. */
    private static final byte[] CLOCK = "\"computedAt\":\"".getBytes(StandardCharsets.UTF_8);

    private static final int CLOCK_WITHIN = 200;

    private EntityTag() {}

    /**
     * Strong, for one sequence of bytes; weak for an answer that bears the time of its computing, which does not count.
     *
     * @param version the tag of its version; null when it has none
     * @param coding how the body is encoded on its way, empty for not at all
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

    /** Where the time of computing is written; negative when it is not. */
    private static int clock(byte[] body) {
        for (int from = 0; from < Math.min(CLOCK_WITHIN, body.length - CLOCK.length); from++) {
            if (Arrays.equals(body, from, from + CLOCK.length, CLOCK, 0, CLOCK.length)) {
                return from + CLOCK.length;
            }
        }
        return -1;
    }
}

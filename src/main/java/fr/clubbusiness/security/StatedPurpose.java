package fr.clubbusiness.security;

import fr.clubbusiness.problem.Invalid;
import java.net.URLDecoder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Why an adviser reads a person's private data: the words of the header {@code Purpose}. */
final class StatedPurpose {
    static final int MIN_LENGTH = 5;
    static final int MAX_LENGTH = 500;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private StatedPurpose() {}

    /**
     * The words of the header. Headers are ASCII, so accents arrive percent-encoded; a text that is not so encoded is taken as it is, and its accents
     * may be in UTF-8 or as Windows writes, as a command line sends them.
     *
     * @throws Invalid when they are fewer than {@value #MIN_LENGTH} characters or more than {@value #MAX_LENGTH}, blanks around left out, hold a
     *     control character, or are the code of a reading without purpose
     */
    static String read(String header) {
        var purpose = decoded(header).strip();
        if (purpose.length() < MIN_LENGTH
                || purpose.length() > MAX_LENGTH
                || purpose.equals(Caller.LIVE_INTRODUCTION)
                || purpose.codePoints().anyMatch(Character::isISOControl)) {
            throw new Invalid(
                    "Purpose",
                    "Dites en quelques mots (5 à 500 caractères) pourquoi vous consultez ces données.",
                    "Say in a few words (5 to 500 characters) why you read these data.");
        }
        return purpose;
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(typed(header).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return typed(header);
        }
    }

    /** A header is read byte by byte: in UTF-8 where its bytes are that, and otherwise as Windows writes. */
    private static String typed(String header) {
        return decoded(header, StandardCharsets.UTF_8)
                .or(() -> decoded(header, WINDOWS))
                .orElse(header);
    }

    private static Optional<String> decoded(String header, Charset charset) {
        try {
            var bytes = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(header));
            return Optional.of(charset.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }
}

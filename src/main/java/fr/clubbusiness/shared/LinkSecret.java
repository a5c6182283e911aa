package fr.clubbusiness.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;

/** What opens a calendar: 256 random bits, which need neither salt nor slow hashing to be safe. */
public record LinkSecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one. */
    public static LinkSecret make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it. */
    public byte[] hash() {
        return Sha256.of(text.getBytes(US_ASCII));
    }

    /** Not to be written anywhere by accident. */
    @Override
    public String toString() {
        return "***";
    }
}

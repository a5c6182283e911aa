package fr.clubbusiness.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret in an address that says who may read or answer: 256 random bits, so a plain fast hash is safe without salt. */
public record LinkSecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one. */
    public static LinkSecret make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The hash, which is all that the database stores. */
    public byte[] hash() {
        return Sha256.of(text.getBytes(US_ASCII));
    }

    /** Hides the secret, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "***";
    }
}

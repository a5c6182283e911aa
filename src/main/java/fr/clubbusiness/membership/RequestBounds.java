package fr.clubbusiness.membership;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/** How much whoever is not known may cause. A day or an address that is full is told to nobody: the answer stays the same. */
final class RequestBounds {
    /** How long the link of a mail takes an answer. What nobody confirmed is then deleted. */
    static final Duration TO_CONFIRM = Duration.ofDays(7);

    /** How long the agency can read why it refused a request. */
    static final Duration REFUSED_KEPT = Duration.ofDays(365);

    /** In which requests are counted, whatever became of them. */
    static final Duration DAY = Duration.ofDays(1);

    /** Mails to one address in a day. */
    static final int TO_ONE_ADDRESS = 3;

    /** Of which for one SIRET. Whoever else asks for the same SIRET is not held up. */
    static final int FOR_ONE_SIRET = 2;

    /** Mails of a club in a day. */
    static final int OF_ONE_CLUB = 300;

    /** Days in which the agency decides. */
    static final int DAYS_TO_DECIDE = 7;

    private RequestBounds() {}

    /** Whether a request that was made then may still be confirmed. */
    static boolean isInTime(Instant askedAt, Instant now) {
        return now.isBefore(askedAt.plus(TO_CONFIRM));
    }

    /** Whether one more request is mailed, after so many of this day to the same address, of them for the same SIRET, and in the whole club. */
    static boolean allows(long toAddress, long forSiret, long ofClub) {
        return toAddress < TO_ONE_ADDRESS && forSiret < FOR_ONE_SIRET && ofClub < OF_ONE_CLUB;
    }

    /** What is kept of an address for counting, once it is forgotten. */
    static String trace(String email) {
        return HexFormat.of().formatHex(Sha256.of(email.toLowerCase(Locale.ROOT).getBytes(UTF_8)));
    }
}

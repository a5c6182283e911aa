package fr.clubbusiness.matching;

import static fr.clubbusiness.matching.EvidenceCode.IMMERSION_OFFERED;
import static fr.clubbusiness.matching.EvidenceCode.IMMERSION_ONLY;
import static fr.clubbusiness.matching.EvidenceCode.INTRODUCED_RECENTLY;
import static fr.clubbusiness.matching.EvidenceCode.INTRODUCTION_OPEN;
import static fr.clubbusiness.matching.EvidenceCode.NOT_INTRODUCED;
import static fr.clubbusiness.matching.EvidenceCode.NOT_READY;
import static fr.clubbusiness.matching.EvidenceCode.NO_AGREEMENT;
import static fr.clubbusiness.matching.EvidenceCode.PROPOSABLE;

import fr.clubbusiness.matching.Verdict.Fails;
import fr.clubbusiness.matching.Verdict.Holds;
import java.util.Objects;

/** The constraints that nobody lifts, but age, which {@link AgeRule} holds (domain page, "Matching" and "People"). */
final class FirmRules {

    private FirmRules() {}

    /** The person is ready, for work or for the immersion that the need offers, and agreed to be proposed. */
    static Verdict agreement(Reading reading) {
        var standing = reading.profile().standing();
        return switch (standing.state()) {
            case READY_FOR_WORK -> ifAgreed(standing, new Holds(Evidence.of(PROPOSABLE)));
            case READY_FOR_IMMERSION ->
                reading.demand().immersionPossible()
                        ? ifAgreed(standing, new Holds(Evidence.of(IMMERSION_OFFERED)))
                        : new Fails(Evidence.of(IMMERSION_ONLY));
            case PREPARING, PAUSED, PLACED, LEFT ->
                new Fails(Evidence.of(NOT_READY).with("state", standing.state()));
        };
    }

    /** The need's occupation has something in common with what the person wants to do. */
    static Verdict occupation(Reading reading) {
        var evidence = Explanation.occupation(reading);
        return reading.affinity().exists() ? new Holds(evidence) : new Fails(evidence);
    }

    /** No introduction of the two is open, and none is too recent: on the day named, they may be introduced again. */
    static Verdict noCurrentIntroduction(Reading reading) {
        var contact = reading.pair().contact();
        if (contact.open()) {
            return new Fails(Evidence.of(INTRODUCTION_OPEN));
        }
        return contact.tooRecentOn(reading.today())
                ? new Fails(Evidence.of(INTRODUCED_RECENTLY).with("from", Objects.requireNonNull(contact.againFrom())))
                : new Holds(Evidence.of(NOT_INTRODUCED));
    }

    private static Verdict ifAgreed(Profile.Standing standing, Verdict verdict) {
        return standing.agreement() ? verdict : new Fails(Evidence.of(NO_AGREEMENT));
    }
}

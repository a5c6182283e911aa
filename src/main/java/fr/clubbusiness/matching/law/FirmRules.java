package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.EvidenceCode.IMMERSION_OFFERED;
import static fr.clubbusiness.matching.law.EvidenceCode.IMMERSION_ONLY;
import static fr.clubbusiness.matching.law.EvidenceCode.INTRODUCED_RECENTLY;
import static fr.clubbusiness.matching.law.EvidenceCode.INTRODUCTION_OPEN;
import static fr.clubbusiness.matching.law.EvidenceCode.LEGAL_AGE;
import static fr.clubbusiness.matching.law.EvidenceCode.NOT_INTRODUCED;
import static fr.clubbusiness.matching.law.EvidenceCode.NOT_LEGAL_AGE;
import static fr.clubbusiness.matching.law.EvidenceCode.NOT_READY;
import static fr.clubbusiness.matching.law.EvidenceCode.NO_AGREEMENT;
import static fr.clubbusiness.matching.law.EvidenceCode.PROPOSABLE;

import fr.clubbusiness.directory.AgeLaw;
import fr.clubbusiness.matching.law.Verdict.Fails;
import fr.clubbusiness.matching.law.Verdict.Holds;
import fr.clubbusiness.vocabulary.ContractType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The constraints that nobody can lift. */
final class FirmRules {

    private FirmRules() {}

    /** The person is ready, for work or for the immersion that the need offers, and agreed to be proposed. */
    static Verdict agreement(PairContext reading) {
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

    /** The need's occupation is related to what the person wants to do. */
    static Verdict occupation(PairContext reading) {
        var evidence = ScoreEvidence.occupation(reading);
        return reading.affinity().exists() ? new Holds(evidence) : new Fails(evidence);
    }

    /** The pair has no open or too recent introduction. The evidence gives the day from which they may be introduced again. */
    static Verdict noCurrentIntroduction(PairContext reading) {
        var contact = reading.pair().contact();
        if (contact.open()) {
            return new Fails(Evidence.of(INTRODUCTION_OPEN));
        }
        return contact.tooRecentOn(reading.today())
                ? new Fails(Evidence.of(INTRODUCED_RECENTLY).with("from", Objects.requireNonNull(contact.againFrom())))
                : new Holds(Evidence.of(NOT_INTRODUCED));
    }

    /** The law allows this work at the person's age on the first day of work. */
    static Verdict age(PairContext reading) {
        var demand = reading.demand();
        var wishes = reading.profile().wishes();
        var age = AgeLaw.ageOn(reading.profile().birthDate(), demand.firstDay(reading.today()));
        var hours = wishes.hours().fewestAgreed(demand.hours());
        var breaches = AgeLaw.breaches(age, signable(demand, wishes), hours, demand.conditions());
        return breaches.isEmpty() ? new Holds(Evidence.of(LEGAL_AGE)) : new Fails(broken(breaches, reading));
    }

    /** The kinds of contract in common, or all those offered when there is none. */
    private static Set<ContractType> signable(Demand demand, Profile.Wishes wishes) {
        var common = new HashSet<>(demand.contracts());
        common.retainAll(wishes.contracts());
        return common.isEmpty() ? demand.contracts() : common;
    }

    /** The structure sees which rules are broken. An adviser sees only that one is, since the birth date is identity data. */
    private static Evidence broken(Collection<AgeLaw.Breach> breaches, PairContext reading) {
        var evidence = Evidence.of(NOT_LEGAL_AGE);
        return reading.viewpoint() == Viewpoint.STRUCTURE ? evidence.withSorted("breaches", breaches) : evidence;
    }

    private static Verdict ifAgreed(Profile.Standing standing, Verdict verdict) {
        return standing.agreement() ? verdict : new Fails(Evidence.of(NO_AGREEMENT));
    }
}

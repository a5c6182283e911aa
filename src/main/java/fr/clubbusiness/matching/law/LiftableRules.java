package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.EvidenceCode.AVAILABLE;
import static fr.clubbusiness.matching.law.EvidenceCode.AVAILABLE_LATER;
import static fr.clubbusiness.matching.law.EvidenceCode.CONDITIONS_ACCEPTED;
import static fr.clubbusiness.matching.law.EvidenceCode.CONDITIONS_EXCLUDED;
import static fr.clubbusiness.matching.law.EvidenceCode.CONTRACT_IN_COMMON;
import static fr.clubbusiness.matching.law.EvidenceCode.FRENCH_BELOW;
import static fr.clubbusiness.matching.law.EvidenceCode.FRENCH_REACHED;
import static fr.clubbusiness.matching.law.EvidenceCode.FRENCH_TO_ASSESS;
import static fr.clubbusiness.matching.law.EvidenceCode.HELD;
import static fr.clubbusiness.matching.law.EvidenceCode.HOURS_AS_WISHED;
import static fr.clubbusiness.matching.law.EvidenceCode.HOURS_NOT_AS_WISHED;
import static fr.clubbusiness.matching.law.EvidenceCode.MISSING;
import static fr.clubbusiness.matching.law.EvidenceCode.NOT_ASKED;
import static fr.clubbusiness.matching.law.EvidenceCode.NO_CONTRACT_IN_COMMON;
import static fr.clubbusiness.matching.law.EvidenceCode.NO_PREFERENCE;

import fr.clubbusiness.matching.law.Verdict.CanBeLifted;
import fr.clubbusiness.matching.law.Verdict.Fails;
import fr.clubbusiness.matching.law.Verdict.Holds;
import fr.clubbusiness.shared.Labelled;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The constraints that somebody can lift, some only within a bound, included. */
public final class LiftableRules {

    /** How many days later the start can be moved. */
    public static final int LIFTABLE_DAYS = 45;

    /** How many levels French lessons can add. */
    public static final int LIFTABLE_LEVELS = 1;

    private LiftableRules() {}

    /** The way to work is within the person's limit, or at most 15 minutes beyond. */
    static Verdict journey(PairContext reading) {
        var evidence = ScoreEvidence.journey(reading);
        if (reading.journey().accepted()) {
            return new Holds(evidence);
        }
        return within(reading.journey().liftable(), evidence);
    }

    /** The person is available on or before the first possible day of work, or at most 45 days after. */
    static Verdict availability(PairContext reading) {
        var from = reading.profile().wishes().availableFrom();
        var firstDay = reading.demand().firstDay(reading.today());
        if (from == null || !from.isAfter(firstDay)) {
            return new Holds(Evidence.of(AVAILABLE));
        }
        var days = ChronoUnit.DAYS.between(firstDay, from);
        return within(
                days <= LIFTABLE_DAYS,
                Evidence.of(AVAILABLE_LATER).with("from", from).with("days", days));
    }

    /** Oral and written French are at least the levels asked, or one level below. A level never assessed holds, and is to be assessed. */
    static Verdict french(PairContext reading) {
        var asked = reading.demand().french();
        var held = reading.profile().abilities().french();
        if (asked.equals(FrenchSkills.NONE)) {
            return new Holds(Evidence.of(NOT_ASKED));
        }
        var missing = held.stepsBelow(asked);
        if (missing > 0) {
            return within(missing <= LIFTABLE_LEVELS, levels(FRENCH_BELOW, reading));
        }
        return new Holds(levels(held.unassessedFor(asked) ? FRENCH_TO_ASSESS : FRENCH_REACHED, reading));
    }

    /** The person may drive all that the job requires, by a licence of that category or one that covers it. */
    static Verdict licence(PairContext reading) {
        var held = reading.profile().abilities().licences();
        return allHeld(reading.demand().licences(), held, (licence, asked) -> licence.covers(asked));
    }

    /** The person has all the certifications that the job requires, or ones that cover them. */
    static Verdict certification(PairContext reading) {
        var held = reading.profile().abilities().certifications();
        return allHeld(reading.demand().certifications(), held, (certification, asked) -> certification.covers(asked));
    }

    /** At least one kind of contract suits both. A person who stated none accepts all. */
    static Verdict contract(PairContext reading) {
        var accepted = reading.profile().wishes().contracts();
        var offered = reading.demand().contracts();
        if (accepted.isEmpty()) {
            return new Holds(Evidence.of(NO_PREFERENCE));
        }
        var common = offered.stream().filter(accepted::contains).toList();
        return common.isEmpty()
                ? new CanBeLifted(Evidence.of(NO_CONTRACT_IN_COMMON)
                        .withSorted("accepted", accepted)
                        .withSorted("offered", offered))
                : new Holds(Evidence.of(CONTRACT_IN_COMMON).withSorted("common", common));
    }

    /** The weekly hours are within the person's wish, or within that wish stretched by 20 % at both ends. */
    static Verdict hours(PairContext reading) {
        var wished = reading.profile().wishes().hours();
        var offered = reading.demand().hours();
        if (wished.equals(WeeklyHoursRange.ANY)) {
            return new Holds(Evidence.of(NO_PREFERENCE));
        }
        return wished.admit(offered)
                ? new Holds(hours(HOURS_AS_WISHED, reading))
                : within(wished.admitWithinAFifth(offered), hours(HOURS_NOT_AS_WISHED, reading));
    }

    /** The job has no working condition that the person excludes. Only the structure sees which one it has. */
    static Verdict conditions(PairContext reading) {
        var excluded = reading.profile().wishes().excluded();
        var met = reading.demand().conditions().stream()
                .filter(excluded::contains)
                .toList();
        if (met.isEmpty()) {
            return new Holds(Evidence.of(CONDITIONS_ACCEPTED));
        }
        var evidence = Evidence.of(CONDITIONS_EXCLUDED);
        return new CanBeLifted(
                reading.viewpoint() == Viewpoint.STRUCTURE ? evidence.withSorted("excluded", met) : evidence);
    }

    private static Verdict within(boolean bound, Evidence evidence) {
        return bound ? new CanBeLifted(evidence) : new Fails(evidence);
    }

    private static <T extends Enum<T> & Labelled> Verdict allHeld(Set<T> asked, Set<T> held, BiPredicate<T, T> covers) {
        if (asked.isEmpty()) {
            return new Holds(Evidence.of(NOT_ASKED));
        }
        Predicate<T> covered = code -> held.stream().anyMatch(one -> covers.test(one, code));
        Collection<T> missing = asked.stream().filter(covered.negate()).toList();
        return missing.isEmpty()
                ? new Holds(Evidence.of(HELD).withSorted("held", asked))
                : new CanBeLifted(Evidence.of(MISSING).withSorted("missing", missing));
    }

    /** The levels asked, with the person's, which a company does not see. */
    private static Evidence levels(EvidenceCode code, PairContext reading) {
        var asked = reading.demand().french();
        var held = reading.forCompany()
                ? FrenchSkills.NONE
                : reading.profile().abilities().french();
        var oral = level(level(Evidence.of(code), "oralAsked", asked.oral()), "oral", held.oral());
        return level(level(oral, "writtenAsked", asked.written()), "written", held.written());
    }

    private static Evidence level(Evidence evidence, String name, @Nullable Object level) {
        return level == null ? evidence : evidence.with(name, level);
    }

    private static Evidence hours(EvidenceCode code, PairContext reading) {
        var wished = reading.profile().wishes().hours();
        var evidence = Evidence.of(code).with("hours", reading.demand().hours().min());
        var least = wished.min() == WeeklyHoursRange.ANY.min() ? evidence : evidence.with("min", wished.min());
        return wished.max() == WeeklyHoursRange.ANY.max() ? least : least.with("max", wished.max());
    }
}

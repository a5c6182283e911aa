package fr.clubbusiness.introduction.step;

import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.PersonIntroductions;
import fr.clubbusiness.introduction.VisibleIntroduction;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the dates of a hire, for example when the start is postponed. The contract, its position and the person's state do not change. A hire
 * that becomes substantial suspends the person's other introductions. A hire that is no longer substantial resumes them.
 */
@ApplicationScoped
class CorrectHireDates {
    private final HireLaw law;
    private final PersonLock lock;
    private final OtherIntroductions others;
    private final IntroductionHistory history;
    private final Clock clock;

    CorrectHireDates(
            HireLaw law, PersonLock lock, OtherIntroductions others, IntroductionHistory history, Clock clock) {
        this.law = law;
        this.lock = lock;
        this.others = others;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Sets the dates of the hire. Repeating the same dates changes nothing.
     *
     * @param end last day, included; null for a contract without end
     * @throws Conflict when there is no hire, or it was cancelled
     * @throws Refused with every reason of labour law or eligibility against these dates
     */
    void correct(Caller caller, VisibleIntroduction visible, LocalDate start, @Nullable LocalDate end) {
        var introduction = visible.introduction();
        requireHired(visible);
        // Locked before the hire is read: of two corrections at the same moment, the second sees the dates of the
        // first.
        var person = lock.find(caller.club(), visible.facts().beneficiary()).orElseThrow();
        var hire = Hire.of(introduction.id()).orElseThrow();
        var before = hire.terms();
        var after = before.withDates(start, end);
        if (after.equals(before)) {
            return;
        }
        var organisation = Organisation.find(caller.club(), hire.employerId()).orElseThrow();
        law.requireCorrection(caller, visible, organisation, before, after);
        var wasSubstantial = hire.isSubstantial();
        hire.correctDates(after);
        history.record(
                introduction, "HIRE_DATES_CORRECTED", IntroductionStatus.HIRED, dates(before) + " → " + dates(after));
        suspendOrResumeOthers(introduction, wasSubstantial, hire, person.id());
    }

    private void suspendOrResumeOthers(Introduction introduction, boolean wasSubstantial, Hire hire, UUID person) {
        if (hire.isSubstantial() && !wasSubstantial) {
            others.suspend(introduction);
        }
        if (!hire.isSubstantial() && wasSubstantial) {
            others.resume(
                    PersonIntroductions.suspendedBy(introduction.id()),
                    Hire.othersInForce(person, introduction.id(), LocalDate.now(clock)));
        }
    }

    private static void requireHired(VisibleIntroduction visible) {
        if (visible.status() != IntroductionStatus.HIRED) {
            throw new Conflict(
                    "no-hire-to-correct",
                    "Il n'y a pas d'embauche en cours dans cette mise en relation : elle est %s (%s)."
                            .formatted(visible.status().label(), visible.status()),
                    "This introduction has no hire in force: it is %s.".formatted(visible.status()));
        }
    }

    private static String dates(ContractTerms terms) {
        var end = terms.end();
        return FrenchFormat.date(terms.start()) + (end == null ? "" : " – " + FrenchFormat.date(end));
    }
}

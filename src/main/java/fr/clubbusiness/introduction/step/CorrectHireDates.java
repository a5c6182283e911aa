package fr.clubbusiness.introduction.step;

import fr.clubbusiness.employment.ContractCorrected;
import fr.clubbusiness.employment.Contracts;
import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.PersonIntroductions;
import fr.clubbusiness.introduction.VisibleIntroduction;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the dates of a hire, for example when the start is postponed. The contract, its position and the person's state do not change. A hire
 * that becomes substantial suspends the person's other introductions. A hire that is no longer substantial resumes them. The same follows when the
 * contract itself is corrected.
 */
@ApplicationScoped
class CorrectHireDates {
    private final HireLaw law;
    private final Contracts contracts;
    private final OtherIntroductions others;
    private final IntroductionHistory history;
    private final Clock clock;

    CorrectHireDates(
            HireLaw law, Contracts contracts, OtherIntroductions others, IntroductionHistory history, Clock clock) {
        this.law = law;
        this.contracts = contracts;
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
        var contract = Hire.of(introduction.id()).orElseThrow().contract();
        // Of two corrections at the same moment, the second sees the dates of the first.
        contracts.lock(contract, caller.club());
        var after = contract.terms().withDates(start, end);
        if (!contract.terms().isSameAs(after)) {
            contract.requireInForce();
            law.requireCorrection(caller, visible, contract, after);
            contracts.correct(contract, after);
        }
    }

    void on(@Observes ContractCorrected corrected) {
        Introduction introduction = Introduction.findById(corrected.introduction());
        var hire = Hire.of(introduction.id()).orElseThrow();
        var wasSubstantial = hire.isSubstantial();
        hire.follow(corrected.after());
        history.record(
                introduction,
                "HIRE_DATES_CORRECTED",
                IntroductionStatus.HIRED,
                Contracts.dates(corrected.before()) + " → " + Contracts.dates(corrected.after()));
        suspendOrResumeOthers(introduction, wasSubstantial, hire);
    }

    private void suspendOrResumeOthers(Introduction introduction, boolean wasSubstantial, Hire hire) {
        if (hire.isSubstantial() && !wasSubstantial) {
            others.suspend(introduction);
        }
        if (!hire.isSubstantial() && wasSubstantial) {
            others.resume(
                    PersonIntroductions.suspendedBy(introduction.id()),
                    Hire.othersInForce(introduction.facts().beneficiary(), introduction.id(), LocalDate.now(clock)));
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
}

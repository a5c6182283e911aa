package fr.clubbusiness.introduction.step;

import fr.clubbusiness.directory.CddiLimits;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.HireFacts;
import fr.clubbusiness.introduction.IntroductionFacts;
import fr.clubbusiness.introduction.VisibleIntroduction;
import fr.clubbusiness.need.NeedEmployers;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies {@link HireRules} to one introduction. It reads the employer and the person, and shows each caller only the reasons that they may know. */
@ApplicationScoped
class HireLaw {
    private static final HireRules RULES = new HireRules(new EmployerRules(CddiLimits.IN_FORCE));

    private final HireFacts hireFacts;
    private final HireTries tries;
    private final Clock clock;

    HireLaw(HireFacts hireFacts, HireTries tries, Clock clock) {
        this.hireFacts = hireFacts;
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * Checks a hire.
     *
     * @throws Refused with every reason of labour law or eligibility that the caller may know
     * @throws fr.clubbusiness.problem.Conflict when a poster has tried too often
     */
    void require(Caller caller, VisibleIntroduction visible, Organisation organisation, ContractTerms terms) {
        tries.requireOneLeft(visible);
        refuse(visible, refusals(caller, visible.facts(), organisation, terms));
    }

    /**
     * Checks a correction of dates. An unchanged start may be far from today: it was checked when it was entered.
     *
     * @throws Refused as {@link #require}
     */
    void requireCorrection(
            Caller caller,
            VisibleIntroduction visible,
            Organisation organisation,
            ContractTerms before,
            ContractTerms after) {
        tries.requireOneLeft(visible);
        var refusals = refusals(caller, visible.facts(), organisation, after);
        var sameStart = before.start().equals(after.start());
        refuse(visible, sameStart ? refusals.withoutStartTooFar() : refusals);
    }

    private HireRules.Refusals refusals(
            Caller caller, IntroductionFacts facts, Organisation organisation, ContractTerms terms) {
        var person = hireFacts.of(caller.club(), facts.beneficiary()).orElseThrow();
        return RULES.refusals(employer(facts, organisation, terms), terms, person, LocalDate.now(clock));
    }

    private void refuse(VisibleIntroduction visible, HireRules.Refusals refusals) {
        if (visible.isPoster() && refusals.isAboutPersonOnly()) {
            tries.refused(visible);
        }
        Refused.ifAny(visible.isPoster() ? refusals.forPoster() : refusals.all());
    }

    private static Employer employer(IntroductionFacts facts, Organisation organisation, ContractTerms terms) {
        var employer = organisation.id().equals(facts.employer())
                ? Employer.ofOwnNeed(organisation, terms)
                : Employer.lender(organisation, terms);
        return employer.orElseThrow(() -> new Refused(List.of(notAnEmployer(organisation))));
    }

    private static RefusalReason notAnEmployer(Organisation organisation) {
        return organisation.structureKind().isPresent()
                ? NeedEmployers.STRUCTURE_NOT_ACTIVE
                : RefusalReason.of(
                        "NOT_AN_EMPLOYER",
                        "Cette organisation n'embauche personne.",
                        "This organisation hires nobody.");
    }

    /**
     * The employing organisation: the poster of the need, or a structure that lends the person. A lending structure is the person's own, unless an
     * adviser names another.
     *
     * @param named the person's own structure by default, or the poster
     * @throws Invalid when it is another organisation
     */
    static Organisation employingOrganisation(
            Caller caller, IntroductionFacts facts, Hire.EmployerSide side, @Nullable Reference named) {
        var poster = side == Hire.EmployerSide.COMPANY;
        var usual = poster ? facts.employer() : facts.structure();
        if (named == null) {
            return Organisation.find(caller.club(), usual).orElseThrow();
        }
        return Organisation.find(caller.club(), named)
                .filter(found -> found.id().equals(usual) || (!poster && caller.isAdviser()))
                .orElseThrow(
                        () -> new Invalid(
                                "employerId",
                                "Cet employeur n'est ni celui du besoin, ni la structure de la personne. Un conseiller peut nommer une autre structure.",
                                "This employer is neither the need's nor the person's structure. An adviser may name another structure."));
    }
}

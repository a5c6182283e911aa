package fr.clubbusiness.introduction.step;

import fr.clubbusiness.directory.CddiLimits;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.HireFacts;
import fr.clubbusiness.introduction.IntroductionFacts;
import fr.clubbusiness.need.NeedEmployers;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Access;
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
    private final Clock clock;

    HireLaw(HireFacts hireFacts, Clock clock) {
        this.hireFacts = hireFacts;
        this.clock = clock;
    }

    /**
     * Checks a hire.
     *
     * @throws Refused with every reason of labour law or eligibility that the caller may know
     */
    void require(Caller caller, IntroductionFacts facts, Organisation organisation, ContractTerms terms) {
        refuse(caller, facts, refusals(caller, facts, organisation, terms));
    }

    /**
     * Checks a correction of dates. An unchanged start may be far from today: it was checked when it was entered.
     *
     * @throws Refused as {@link #require}
     */
    void requireCorrection(
            Caller caller,
            IntroductionFacts facts,
            Organisation organisation,
            ContractTerms before,
            ContractTerms after) {
        var refusals = refusals(caller, facts, organisation, after);
        var sameStart = before.start().equals(after.start());
        refuse(caller, facts, sameStart ? refusals.withoutStartTooFar() : refusals);
    }

    private HireRules.Refusals refusals(
            Caller caller, IntroductionFacts facts, Organisation organisation, ContractTerms terms) {
        var person = hireFacts.of(caller.club(), facts.beneficiary()).orElseThrow();
        return RULES.refusals(employer(facts, organisation, terms), terms, person, LocalDate.now(clock));
    }

    private static void refuse(Caller caller, IntroductionFacts facts, HireRules.Refusals refusals) {
        Refused.ifAny(Access.PEOPLE.includes(caller, facts.structure()) ? refusals.all() : refusals.forPoster());
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
     * The employing organisation: the poster of the need, or a structure that lends the person.
     *
     * @param named required for a structure, unless the caller belongs to it
     * @throws Invalid when it is missing, or is another organisation
     */
    static Organisation employingOrganisation(
            Caller caller, IntroductionFacts facts, Hire.EmployerSide side, @Nullable Reference named) {
        var poster = side == Hire.EmployerSide.COMPANY;
        if (named == null && !poster && !Access.PEOPLE.includes(caller, facts.structure())) {
            throw new Invalid(
                    "employerId",
                    "Dites quelle structure emploie : son id ou sa référence (E-0412).",
                    "Say which structure employs: its id or reference (E-0412).");
        }
        if (named == null) {
            return Organisation.find(caller.club(), poster ? facts.employer() : facts.structure())
                    .orElseThrow();
        }
        return Organisation.find(caller.club(), named)
                .filter(found -> !poster || found.id().equals(facts.employer()))
                .orElseThrow(() -> new Invalid(
                        "employerId",
                        "Cet employeur n'est pas celui du besoin, ni une structure du club.",
                        "This employer is neither the need's nor a structure of the club."));
    }
}

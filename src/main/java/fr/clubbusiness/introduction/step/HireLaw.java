package fr.clubbusiness.introduction.step;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.ContractLaw;
import fr.clubbusiness.employment.ContractTries;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.HireRules;
import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.IntroductionFacts;
import fr.clubbusiness.introduction.VisibleIntroduction;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies {@link HireRules} to one introduction. It reads the employer and the person, and shows each caller only the reasons that they may know. */
@ApplicationScoped
class HireLaw {
    private final ContractLaw law;
    private final ContractTries tries;

    HireLaw(ContractLaw law, ContractTries tries) {
        this.law = law;
        this.tries = tries;
    }

    /**
     * Checks a hire.
     *
     * @return the employer, with the kind under which a structure signs
     * @throws Refused with every reason of labour law or eligibility that the caller may know
     * @throws fr.clubbusiness.problem.Conflict when a poster has tried too often
     */
    Employer require(
            Caller caller, VisibleIntroduction visible, Organisation organisation, RecordHire.NewHire contract) {
        requireTryLeft(visible);
        var facts = visible.facts();
        var employer = employer(facts, organisation, contract);
        refuse(visible, law.ofHire(caller.club(), facts.beneficiary(), organisation.id(), employer, contract.terms()));
        return employer;
    }

    /**
     * Checks a correction of dates.
     *
     * @throws Refused as {@link #require}
     */
    void requireCorrection(Caller caller, VisibleIntroduction visible, Employment contract, ContractTerms after) {
        requireTryLeft(visible);
        refuse(visible, law.ofCorrection(caller.club(), contract, after));
    }

    /** The other sides may try without limit, because they know the person. */
    private void requireTryLeft(VisibleIntroduction visible) {
        if (visible.isPoster()) {
            tries.requireOneLeft(visible.introduction().id());
        }
    }

    private void refuse(VisibleIntroduction visible, HireRules.Refusals refusals) {
        if (visible.isPoster() && refusals.isAboutPersonOnly()) {
            tries.refused(SubjectKind.INTRODUCTION, visible.introduction().id());
        }
        Refused.ifAny(visible.isPoster() ? refusals.forPoster() : refusals.all());
    }

    private static Employer employer(IntroductionFacts facts, Organisation organisation, RecordHire.NewHire contract) {
        var lends = !organisation.id().equals(facts.employer());
        return Employer.of(organisation, lends, contract.terms(), contract.capacity())
                .orElseThrow(() -> new Refused(List.of(notAnEmployer(organisation, contract.capacity()))));
    }

    private static RefusalReason notAnEmployer(Organisation organisation, @Nullable StructureKind named) {
        return named != null || organisation.structureKind().isPresent()
                ? Employer.STRUCTURE_NOT_ACTIVE
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

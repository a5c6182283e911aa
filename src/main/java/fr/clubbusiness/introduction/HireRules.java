package fr.clubbusiness.introduction;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.eligibility.Diagnoser;
import fr.clubbusiness.eligibility.EligibilityRules;
import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.shared.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** May this person be hired on these terms by this employer? Labour law and the eligibility for the IAE, all reasons at once. */
final class HireRules {
    private final EmployerRules employers;

    HireRules(EmployerRules employers) {
        this.employers = employers;
    }

    List<Reason> refusals(Employer employer, ContractTerms terms, PersonFile.Person person, LocalDate today) {
        var reasons = new ArrayList<>(employers.refusals(employer, terms, person.worker()));
        if (employer.isIae()) {
            reasons.addAll(notEligible(employer, terms, person, today));
        }
        return reasons;
    }

    /** The accompanying structure diagnoses when it is an authorised prescriber; else the employer, by criteria. */
    private static List<Reason> notEligible(
            Employer employer, ContractTerms terms, PersonFile.Person person, LocalDate today) {
        var diagnoser = person.byPrescriber()
                ? new Diagnoser.AuthorisedPrescriber()
                : new Diagnoser.Employer(Siae.ofKind(kind(employer).name()).orElseThrow());
        var preDiagnosis = EligibilityRules.preDiagnose(person.criteria(), diagnoser, today);
        return EligibilityRules.refusals(null, preDiagnosis, terms.start());
    }

    private static StructureKind kind(Employer employer) {
        return switch (employer) {
            case Employer.Structure(var kind) -> kind;
            case Employer.Lender(var kind) -> kind;
            case Employer.Company() -> throw new IllegalArgumentException("a company is no SIAE");
        };
    }
}

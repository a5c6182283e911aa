package fr.clubbusiness.introduction.step;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.HiredPerson;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.eligibility.Diagnoser;
import fr.clubbusiness.eligibility.EligibilityRules;
import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.introduction.HireFacts;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** May this person be hired on these terms by this employer? Labour law and the eligibility for the IAE, all reasons at once. */
final class HireRules {
    private static final int NO_RULE_ON_AGE = 60;
    /** How late a hire may be entered, and how early. */
    private static final int MONTHS_BACK = 3;

    private static final int MONTHS_AHEAD = 12;

    private static final RefusalReason START_TOO_FAR = RefusalReason.of(
            "START_TOO_FAR",
            "Le contrat commence entre trois mois avant aujourd'hui et un an après.",
            "The contract starts between three months before today and a year after.");

    private final EmployerRules employers;

    HireRules(EmployerRules employers) {
        this.employers = employers;
    }

    /**
     * What forbids a hire.
     *
     * @param contract what is wrong with the contract, whoever the person is
     * @param person what this person's age or eligibility forbids, looked at once the contract is right in itself
     */
    record Refusals(List<RefusalReason> contract, List<RefusalReason> person) {
        private static final RefusalReason SEE_THE_STRUCTURE = RefusalReason.of(
                "SEE_THE_STRUCTURE",
                "Ce contrat n'est pas possible avec cette personne : voyez avec la structure qui l'accompagne, ou un conseiller.",
                "This contract is not possible with this person: see the structure that accompanies them, or an adviser.");

        /** All reasons, for the structure and for advisers. */
        List<RefusalReason> all() {
            return contract.isEmpty() ? person : contract;
        }

        /** For the poster, who must not learn an age or a criterion by trying contracts: of the person, only that it is not possible. */
        List<RefusalReason> forPoster() {
            return contract.isEmpty() && !person.isEmpty() ? List.of(SEE_THE_STRUCTURE) : contract;
        }
    }

    Refusals refusals(Employer employer, ContractTerms terms, HireFacts.Person person, LocalDate today) {
        var contract = new ArrayList<>(employers.refusals(employer, terms, anybody(terms)));
        startIsNear(terms, today).ifPresent(contract::add);
        var ofThePerson = new ArrayList<>(employers.refusals(employer, terms, person.worker()));
        if (employer.isIae()) {
            ofThePerson.addAll(notEligible(employer, terms, person, today));
        }
        return new Refusals(contract, ofThePerson);
    }

    /** Somebody to whom no rule on age applies. */
    private static HiredPerson anybody(ContractTerms terms) {
        return HiredPerson.born(terms.start().minusYears(NO_RULE_ON_AGE));
    }

    private static Optional<RefusalReason> startIsNear(ContractTerms terms, LocalDate today) {
        var near = !terms.start().isBefore(today.minusMonths(MONTHS_BACK))
                && !terms.start().isAfter(today.plusMonths(MONTHS_AHEAD));
        return near ? Optional.empty() : Optional.of(START_TOO_FAR);
    }

    /** The accompanying structure diagnoses when it is an authorised prescriber; else the employer, by criteria. */
    private static List<RefusalReason> notEligible(
            Employer employer, ContractTerms terms, HireFacts.Person person, LocalDate today) {
        var diagnoser = person.title().isHeldOn(today)
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

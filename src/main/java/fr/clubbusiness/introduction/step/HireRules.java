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

/**
 * Whether this employer may hire this person on these terms, by labour law and by eligibility for the IAE. Returns all reasons against it.
 */
final class HireRules {
    private static final int AGE_WITHOUT_RULES = 60;
    /** The start of a hire that can be recorded: at most so many months ago, and at most so many months ahead. */
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
     * The reasons that forbid a hire.
     *
     * @param contract what is wrong with the contract for any person
     * @param person what this person's age or eligibility forbids; used only when the contract itself is correct
     */
    record Refusals(List<RefusalReason> contract, List<RefusalReason> person) {
        private static final RefusalReason SEE_THE_STRUCTURE = RefusalReason.of(
                "SEE_THE_STRUCTURE",
                "Ce contrat est à confirmer par la structure qui accompagne la personne : elle l'enregistre, ou un conseiller.",
                "This contract is to be confirmed by the structure that accompanies the person: they record it, or an adviser does.");

        /** The same without the rule on the distance of the start from today. */
        Refusals withoutStartTooFar() {
            var others = contract.stream()
                    .filter(reason -> !reason.equals(START_TOO_FAR))
                    .toList();
            return new Refusals(others, person);
        }

        /** All reasons, for the structure and for advisers. */
        List<RefusalReason> all() {
            return contract.isEmpty() ? person : contract;
        }

        /**
         * For the poster, who must not discover an age or a criterion by trying contracts. About the person it says only that the
         * structure confirms the contract. {@link HireTries} counts these answers.
         */
        List<RefusalReason> forPoster() {
            return isAboutPersonOnly() ? List.of(SEE_THE_STRUCTURE) : contract;
        }

        /** Whether the contract is correct, and only this person forbids it. */
        boolean isAboutPersonOnly() {
            return contract.isEmpty() && !person.isEmpty();
        }
    }

    Refusals refusals(Employer employer, ContractTerms terms, HireFacts.Person person, LocalDate today) {
        var contract = new ArrayList<>(employers.refusals(employer, terms, personOfAnyAge(terms)));
        startRefusal(terms, today).ifPresent(contract::add);
        var personal = new ArrayList<>(employers.refusals(employer, terms, person.worker()));
        if (employer.isIae()) {
            personal.addAll(eligibilityRefusals(employer, terms, person, today));
        }
        return new Refusals(contract, personal);
    }

    /** A person old enough that no rule on age applies. */
    private static HiredPerson personOfAnyAge(ContractTerms terms) {
        return HiredPerson.born(terms.start().minusYears(AGE_WITHOUT_RULES));
    }

    private static Optional<RefusalReason> startRefusal(ContractTerms terms, LocalDate today) {
        var near = !terms.start().isBefore(today.minusMonths(MONTHS_BACK))
                && !terms.start().isAfter(today.plusMonths(MONTHS_AHEAD));
        return near ? Optional.empty() : Optional.of(START_TOO_FAR);
    }

    /** An accompanying structure that is an authorised prescriber diagnoses by itself. Otherwise the employer diagnoses, by criteria. */
    private static List<RefusalReason> eligibilityRefusals(
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

package fr.clubbusiness.employment;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.HiredPerson;
import fr.clubbusiness.eligibility.Diagnoser;
import fr.clubbusiness.eligibility.EligibilityRules;
import fr.clubbusiness.eligibility.PassIae;
import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.iae.IaeRecords;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether this employer may hire this person on these terms, by labour law and by eligibility for the IAE. Returns all reasons against it.
 */
public final class HireRules {
    private static final int AGE_WITHOUT_RULES = 60;
    /** The start of a hire that can be recorded: at most so many months ago, and at most so many months ahead. */
    static final int MONTHS_BACK = 3;

    static final int MONTHS_AHEAD = 12;

    /** A contract signed outside the club may be entered later, because the law counts the months and hours of years ago. */
    static final int MONTHS_BACK_OUTSIDE = 60;

    private static final String START_TOO_FAR = "START_TOO_FAR";

    private final EmployerRules employers;

    HireRules(EmployerRules employers) {
        this.employers = employers;
    }

    /**
     * The reasons that forbid a hire.
     *
     * @param contract what is wrong with the contract for any person
     * @param person what forbids it for this person, faults of the contract included
     */
    public record Refusals(List<RefusalReason> contract, List<RefusalReason> person) {
        private static final RefusalReason SEE_THE_STRUCTURE = RefusalReason.of(
                "SEE_THE_STRUCTURE",
                "Ce contrat est à confirmer par la structure qui accompagne la personne : elle l'enregistre, ou un conseiller.",
                "This contract is to be confirmed by the structure that accompanies the person: they record it, or an adviser does.");
        private static final RefusalReason SEE_AN_ADVISER = RefusalReason.of(
                "SEE_AN_ADVISER",
                "Ce changement est à confirmer par un conseiller du club : il l'enregistre lui-même.",
                "This change is to be confirmed by an adviser of the club, who records it.");

        /** The same without the rule on the distance of the start from today. */
        public Refusals withoutStartTooFar() {
            var others = contract.stream()
                    .filter(reason -> !reason.code().equals(START_TOO_FAR))
                    .toList();
            return new Refusals(others, person);
        }

        /** All reasons, for the structure and for advisers. */
        public List<RefusalReason> all() {
            var codes = person.stream().map(RefusalReason::code).toList();
            var others = contract.stream().filter(reason -> !codes.contains(reason.code()));
            return Stream.concat(person.stream(), others).toList();
        }

        /**
         * For the poster, who must not discover an age or a criterion by trying contracts. About the person it says only that the
         * structure confirms the contract. {@link ContractTries} counts these answers.
         */
        public List<RefusalReason> forPoster() {
            return isAboutPersonOnly() ? List.of(SEE_THE_STRUCTURE) : contract;
        }

        /** The same for an employer who moves a contract by itself: the person's structure does not move it, an adviser does. */
        public List<RefusalReason> forEmployer() {
            return isAboutPersonOnly() ? List.of(SEE_AN_ADVISER) : contract;
        }

        /** Whether the contract is correct, and only this person forbids it. */
        public boolean isAboutPersonOnly() {
            return contract.isEmpty() && !person.isEmpty();
        }
    }

    /**
     * The reasons against a first contract.
     *
     * @param recorded the PASS, the wait after one and the diagnosis that are recorded for this employer on the first day
     * @param monthsBack how many months ago it may have started
     */
    Refusals refusals(
            Employer employer,
            ContractTerms terms,
            HireFacts.Person person,
            IaeRecords.OnDay recorded,
            int monthsBack,
            LocalDate today) {
        var contract = new ArrayList<>(employers.refusals(employer, terms, personOfAnyAge(terms)));
        startRefusal(terms, monthsBack, today).ifPresent(contract::add);
        var personal = new ArrayList<>(employers.refusals(employer, terms, person.worker(terms)));
        if (employer.isIae() && recorded.waitsUntil() != null) {
            personal.addAll(EligibilityRules.refusalsInWaitingPeriod());
        } else if (employer.isIae() && !recorded.hasDiagnosis()) {
            personal.addAll(eligibilityRefusals(employer, terms, person, recorded.pass(), today));
        }
        return new Refusals(contract, personal);
    }

    /**
     * The reasons against a renewal. The person was eligible when the stay began.
     *
     * @param first first day of the first contract of those that it renews
     */
    Refusals refusalsOfRenewal(Employer employer, LocalDate first, ContractTerms terms, HireFacts.Person person) {
        return new Refusals(
                employers.refusalsOfRenewal(employer, first, terms, personOfAnyAge(terms)),
                employers.refusalsOfRenewal(employer, first, terms, person.worker(terms)));
    }

    /** A person old enough that no rule on age applies, and without a contract before. */
    private static HiredPerson personOfAnyAge(ContractTerms terms) {
        return HiredPerson.born(terms.start().minusYears(AGE_WITHOUT_RULES));
    }

    private static Optional<RefusalReason> startRefusal(ContractTerms terms, int monthsBack, LocalDate today) {
        var near = !terms.start().isBefore(today.minusMonths(monthsBack))
                && !terms.start().isAfter(today.plusMonths(MONTHS_AHEAD));
        return near
                ? Optional.empty()
                : Optional.of(RefusalReason.of(
                        START_TOO_FAR,
                        "Le contrat commence entre %d mois avant aujourd'hui et un an après.".formatted(monthsBack),
                        "The contract starts between %d months before today and a year after.".formatted(monthsBack)));
    }

    /** An accompanying structure that is an authorised prescriber diagnoses by itself. Otherwise the employer diagnoses, by criteria. */
    private static List<RefusalReason> eligibilityRefusals(
            Employer employer, ContractTerms terms, HireFacts.Person person, @Nullable PassIae pass, LocalDate today) {
        var kind = employer.kindOfStructure().orElseThrow();
        var diagnoser = person.title().isHeldOn(today)
                ? new Diagnoser.AuthorisedPrescriber()
                : new Diagnoser.Employer(Siae.ofKind(kind.name()).orElseThrow());
        var preDiagnosis = EligibilityRules.preDiagnose(person.criteria(), diagnoser, today);
        return EligibilityRules.refusals(pass, preDiagnosis, terms.start());
    }
}

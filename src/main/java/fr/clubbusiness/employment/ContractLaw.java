package fr.clubbusiness.employment;

import fr.clubbusiness.directory.CddiLimits;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.employment.HireRules.Refusals;
import fr.clubbusiness.iae.IaeRecords;
import fr.clubbusiness.iae.ReadIaeRecords;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks {@link HireRules} about a contract, with what the club knows of the employer and the person. */
@ApplicationScoped
public class ContractLaw {
    /** The limits in force. */
    public static final EmployerRules EMPLOYERS = new EmployerRules(CddiLimits.IN_FORCE);

    private static final HireRules RULES = new HireRules(EMPLOYERS);

    static final RefusalReason CONTRACT_RENEWED = RefusalReason.of(
            "CONTRACT_RENEWED",
            "Ce contrat est renouvelé : son dernier jour ne change plus. Dites d'abord que le renouvellement n'a pas commencé.",
            "This contract was renewed: its last day changes no more. First say that the renewal did not start.");

    private static final RefusalReason RENEWAL_FOLLOWS = RefusalReason.of(
            "RENEWAL_FOLLOWS",
            "Un renouvellement commence le lendemain du contrat qu'il renouvelle.",
            "A renewal starts the day after the contract that it renews.");

    private final HireFacts facts;
    private final ReadIaeRecords records;
    private final Clock clock;

    ContractLaw(HireFacts facts, ReadIaeRecords records, Clock clock) {
        this.facts = facts;
        this.records = records;
        this.clock = clock;
    }

    /** The employer of a contract, as the law sees it. */
    public static Employer employerOf(Employment contract) {
        var kind = contract.capacity();
        if (kind == null) {
            return new Employer.Company();
        }
        return contract.hostId() == null ? new Employer.Structure(kind) : new Employer.Lender(kind);
    }

    /**
     * The reasons against a hire by an introduction.
     *
     * @param organisation the employing organisation
     */
    public Refusals ofHire(UUID club, UUID person, UUID organisation, Employer employer, ContractTerms terms) {
        return ofFirst(
                club, read(club, person), new Signed(person, organisation, employer, terms), HireRules.MONTHS_BACK);
    }

    /**
     * The reasons against a contract that was signed outside the club.
     *
     * @param organisation the employing organisation
     */
    public Refusals ofContract(UUID club, UUID person, UUID organisation, Employer employer, ContractTerms terms) {
        return ofFirst(
                club,
                read(club, person),
                new Signed(person, organisation, employer, terms),
                HireRules.MONTHS_BACK_OUTSIDE);
    }

    /** A first contract: of whom, by which organisation, which signs in this way, on these terms. */
    private record Signed(UUID person, UUID organisation, Employer employer, ContractTerms terms) {}

    private Refusals ofFirst(UUID club, HireFacts.Person person, Signed signed, int monthsBack) {
        var recorded = signed.employer().isIae() ? records.of(club, signed.person()) : IaeRecords.NONE;
        return RULES.refusals(
                signed.employer(),
                signed.terms(),
                person,
                recorded.on(
                        signed.terms().start(),
                        signed.organisation(),
                        signed.employer().kindOfStructure().orElse(null)),
                monthsBack,
                today());
    }

    /** The reasons against other dates or hours. An unchanged start may be far from today: it was checked when it was entered. */
    public Refusals ofCorrection(UUID club, Employment contract, ContractTerms after) {
        var person = read(club, contract.personId()).without(contract.id());
        var sameStart = contract.terms().start().equals(after.start());
        var also = List.of(
                when(contract.renewsId() != null && !sameStart, RENEWAL_FOLLOWS),
                when(
                        !endsAlike(contract, after)
                                && PersonContracts.renewalOf(contract).isPresent(),
                        CONTRACT_RENEWED),
                notActive(club, contract, after));
        if (contract.renewsId() != null) {
            return and(
                    RULES.refusalsOfRenewal(employerOf(contract), PersonContracts.firstDay(contract), after, person),
                    also);
        }
        var months = contract.introductionId() == null ? HireRules.MONTHS_BACK_OUTSIDE : HireRules.MONTHS_BACK;
        var signed = new Signed(contract.personId(), contract.employerId(), employerOf(contract), after);
        var refusals = and(ofFirst(club, person, signed, months), also);
        return sameStart ? refusals.withoutStartTooFar() : refusals;
    }

    /** The reasons against saying today that the contract ended on this day. */
    public List<RefusalReason> ofEnd(Employment contract, LocalDate on) {
        var renewed = PersonContracts.renewalOf(contract).isPresent();
        return Stream.concat(
                        StepDays.ofEnd(contract.terms(), on, today()).stream(),
                        when(renewed, CONTRACT_RENEWED).stream())
                .toList();
    }

    private static boolean endsAlike(Employment contract, ContractTerms after) {
        var before = contract.terms().end();
        return before == null ? after.end() == null : before.equals(after.end());
    }

    /** The reasons against a contract that renews this one. */
    public Refusals ofRenewal(UUID club, Employment renewed, ContractTerms terms) {
        var person = read(club, renewed.personId());
        return and(
                RULES.refusalsOfRenewal(employerOf(renewed), PersonContracts.firstDay(renewed), terms, person),
                List.of(notActive(club, renewed, terms)));
    }

    /** The contracts of this person with any employer, for rules and for counts. */
    public WorkHistory historyOf(UUID club, UUID person) {
        return read(club, person).history();
    }

    private HireFacts.Person read(UUID club, UUID person) {
        return facts.of(club, person).orElseThrow();
    }

    /** A structure that no longer has the kind under which it signed. */
    private static Optional<RefusalReason> notActive(UUID club, Employment contract, ContractTerms terms) {
        var kind = contract.capacity();
        if (kind == null) {
            return Optional.empty();
        }
        var kinds = Organisation.find(club, contract.employerId()).orElseThrow().kindsOn(terms.start());
        return when(!kinds.contains(kind), Employer.STRUCTURE_NOT_ACTIVE);
    }

    private static Refusals and(Refusals refusals, List<Optional<RefusalReason>> also) {
        var contract = Stream.concat(refusals.contract().stream(), also.stream().flatMap(Optional::stream))
                .toList();
        return new Refusals(contract, refusals.person());
    }

    private static Optional<RefusalReason> when(boolean refused, RefusalReason reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

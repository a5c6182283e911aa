package fr.clubbusiness.directory;

import static fr.clubbusiness.vocabulary.ContractType.APPRENTISSAGE;
import static fr.clubbusiness.vocabulary.ContractType.CDD;
import static fr.clubbusiness.vocabulary.ContractType.CDDI;
import static fr.clubbusiness.vocabulary.ContractType.CDD_TREMPLIN;
import static fr.clubbusiness.vocabulary.ContractType.CDD_USAGE;
import static fr.clubbusiness.vocabulary.ContractType.CDI;
import static fr.clubbusiness.vocabulary.ContractType.CDI_INCLUSION;
import static fr.clubbusiness.vocabulary.ContractType.CDI_INTERIMAIRE;
import static fr.clubbusiness.vocabulary.ContractType.INDEPENDANT;
import static fr.clubbusiness.vocabulary.ContractType.MISSION;
import static fr.clubbusiness.vocabulary.ContractType.PEC;
import static fr.clubbusiness.vocabulary.ContractType.PROFESSIONNALISATION;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks whether an employer may sign a contract with a person. It returns every reason against, not only the first.
 *
 * <p>{@code OTHER} can never be signed. It describes past work only: a hire must state its kind, because follow-up and exits are counted by kind. A
 * company enters a {@code CDD_USAGE} as {@code CDD}.
 */
public final class EmployerRules {
    /** The contracts that a company signs itself. Temporary work goes through a structure that lends. */
    private static final Set<ContractType> OF_COMPANIES =
            unmodifiable(EnumSet.of(CDI, CDD, APPRENTISSAGE, PROFESSIONNALISATION, PEC));

    /** Contracts with an end known from the start (Code du travail, L1242-7, L1251-11, L5132-5). */
    private static final Set<ContractType> FIXED_TERM =
            unmodifiable(EnumSet.of(CDD, CDDI, CDD_USAGE, CDD_TREMPLIN, MISSION));

    /** Contracts without an end (L1221-2, L5132-5-1, L1251-58-1). A contract in neither set may have an end or not. */
    private static final Set<ContractType> OPEN_ENDED = unmodifiable(EnumSet.of(CDI, CDI_INCLUSION, CDI_INTERIMAIRE));

    static final BigDecimal MIN_HOURS = BigDecimal.ONE;
    /** L3121-20: maximum in one week. */
    static final BigDecimal MAX_HOURS = BigDecimal.valueOf(48);
    /** In months, for kinds that no text limits: longer than any contract with an end in use. */
    static final int NO_LEGAL_LIMIT = 60;
    /** L5132-9, R5132-18: maximum that an AI may lend one person to companies in 24 months. */
    public static final BigDecimal MAX_LENT_HOURS = BigDecimal.valueOf(480);

    private final CddiLimits cddi;

    /** With the CDDI limits in force. */
    public EmployerRules(CddiLimits cddi) {
        this.cddi = cddi;
    }

    /** The contracts that this employer may sign. */
    public static Set<ContractType> contractsOf(Employer employer) {
        return switch (employer) {
            case Employer.Company() -> OF_COMPANIES;
            case Employer.Structure(var kind) -> kind.employs();
            case Employer.Lender(var kind) -> kind.lendsBy();
        };
    }

    /** The contracts that a company's need may request: its own, and those by which a structure lends. */
    public static Set<ContractType> contractsAtACompany() {
        var contracts = EnumSet.copyOf(OF_COMPANIES);
        Stream.of(StructureKind.values()).map(StructureKind::lendsBy).forEach(contracts::addAll);
        return unmodifiable(contracts);
    }

    /** All reasons against this contract. Empty when it may be signed. */
    public List<RefusalReason> refusals(Employer employer, ContractTerms terms, HiredPerson worker) {
        return Stream.concat(general(employer, terms, terms, worker), CddiRules.refusals(cddi, terms, worker))
                .toList();
    }

    /**
     * All reasons against this renewal. Lengths that the law limits with renewals included are {@code RENEWAL_TOO_LONG}.
     *
     * @param first first day of the first contract of those that it renews
     */
    public List<RefusalReason> refusalsOfRenewal(
            Employer employer, LocalDate first, ContractTerms terms, HiredPerson worker) {
        var whole = terms.withDates(first, terms.end());
        return Stream.concat(general(employer, terms, whole, worker), CddiRules.refusalsOfRenewal(cddi, terms, worker))
                .map(EmployerRefusals::ofRenewal)
                .toList();
    }

    /** The months of CDDI that everyone may spend, without an exception. */
    public int cddiMonths() {
        return cddi.maxMonths();
    }

    private static Stream<RefusalReason> general(
            Employer employer, ContractTerms terms, ContractTerms whole, HiredPerson worker) {
        return Stream.of(
                        employerSignsThisKind(employer, terms),
                        fixedTermHasAnEnd(terms),
                        openEndedHasNone(terms),
                        endIsNotBeforeStart(terms),
                        contractIsNotTooLong(whole),
                        hoursAreGiven(terms),
                        hoursArePossible(terms),
                        personIsOldEnough(terms, worker),
                        seniorContractIsForSeniors(terms, worker),
                        minorWorksFewerHours(terms, worker),
                        lentHoursAreLeft(employer, terms, worker))
                .flatMap(Optional::stream);
    }

    private static Optional<RefusalReason> employerSignsThisKind(Employer employer, ContractTerms terms) {
        return contractsOf(employer).contains(terms.type())
                ? Optional.empty()
                : Optional.of(EmployerRefusals.kind(employer, terms.type(), contractsOf(employer)));
    }

    private static Optional<RefusalReason> fixedTermHasAnEnd(ContractTerms terms) {
        return when(
                FIXED_TERM.contains(terms.type()) && terms.end() == null, EmployerRefusals.endMissing(terms.type()));
    }

    private static Optional<RefusalReason> openEndedHasNone(ContractTerms terms) {
        return when(
                OPEN_ENDED.contains(terms.type()) && terms.end() != null, EmployerRefusals.endForbidden(terms.type()));
    }

    private static Optional<RefusalReason> endIsNotBeforeStart(ContractTerms terms) {
        var end = terms.end();
        return when(end != null && end.isBefore(terms.start()), EmployerRefusals.END_BEFORE_START);
    }

    /** Also refuses a mistyped year, such as 2502. The CDDI has its own rules. */
    private static Optional<RefusalReason> contractIsNotTooLong(ContractTerms terms) {
        var end = terms.end();
        var max = maxMonths(terms.type());
        var last = MonthsOfContract.lastDay(terms.start(), max);
        return when(
                terms.type() != CDDI && end != null && end.isAfter(last), EmployerRefusals.tooLong(terms.type(), max));
    }

    /** The legal maximum for any reason of a contract, renewals included, in months from day to day. */
    private static int maxMonths(ContractType type) {
        return switch (type) {
            // L5132-6: missions of an ETTI; L5213-13-1: CDD tremplin.
            case MISSION, CDD_TREMPLIN -> 24;
            // L1242-8-2: a CDD for a defined object; L6325-12: with a branch agreement.
            case CDD, PROFESSIONNALISATION -> 36;
            // L6222-7-1, and one more year for a disabled apprentice.
            case APPRENTISSAGE -> 48;
            // L5134-23-1, L5134-67-1: for people aged 50 or more and for disabled workers.
            case PEC -> 60;
            case CDI, CDI_INCLUSION, CDI_INTERIMAIRE, CDD_USAGE, CDDI, CAT, INDEPENDANT, OTHER -> NO_LEGAL_LIMIT;
        };
    }

    private static Optional<RefusalReason> hoursAreGiven(ContractTerms terms) {
        if (terms.type() == MISSION) {
            return when(terms.totalHours() == null, EmployerRefusals.TOTAL_HOURS_MISSING);
        }
        return when(terms.type() != INDEPENDANT && terms.weeklyHours() == null, EmployerRefusals.WEEKLY_HOURS_MISSING);
    }

    private static Optional<RefusalReason> hoursArePossible(ContractTerms terms) {
        return when(!weekIsPossible(terms) || !totalIsPossible(terms), EmployerRefusals.HOURS_IMPOSSIBLE);
    }

    private static boolean weekIsPossible(ContractTerms terms) {
        var hours = terms.weeklyHours();
        return hours == null || (hours.compareTo(MIN_HOURS) >= 0 && hours.compareTo(MAX_HOURS) <= 0);
    }

    private static boolean totalIsPossible(ContractTerms terms) {
        var hours = terms.totalHours();
        return hours == null || (hours.signum() > 0 && hours.compareTo(maxHoursIn(terms)) <= 0);
    }

    private static BigDecimal maxHoursIn(ContractTerms terms) {
        var end = terms.end();
        var last = end == null ? terms.start().plusMonths(maxMonths(MISSION)) : end;
        var startedWeeks = Math.max(0, ChronoUnit.DAYS.between(terms.start(), last)) / 7 + 1;
        return MAX_HOURS.multiply(BigDecimal.valueOf(startedWeeks));
    }

    private static Optional<RefusalReason> personIsOldEnough(ContractTerms terms, HiredPerson worker) {
        var least = AgeLaw.leastWorkingAge(terms.type());
        return when(worker.ageOn(terms.start()) < least, EmployerRefusals.tooYoung(least));
    }

    private static Optional<RefusalReason> seniorContractIsForSeniors(ContractTerms terms, HiredPerson worker) {
        return when(
                AgeLaw.isForSeniors(terms.type()) && worker.ageOn(terms.start()) < AgeLaw.OPEN_ENDED_INCLUSION,
                EmployerRefusals.notSenior(terms.type()));
    }

    private static Optional<RefusalReason> minorWorksFewerHours(ContractTerms terms, HiredPerson worker) {
        var tooMany = terms.hoursAWeek()
                .filter(hours -> hours.compareTo(BigDecimal.valueOf(AgeLaw.MINOR_WEEKLY_HOURS)) > 0)
                .isPresent();
        return when(tooMany && worker.ageOn(terms.start()) < AgeLaw.ADULT, EmployerRefusals.TOO_MANY_HOURS_FOR_A_MINOR);
    }

    private static Optional<RefusalReason> lentHoursAreLeft(
            Employer employer, ContractTerms terms, HiredPerson worker) {
        var sum = worker.lentHours().add(terms.hoursInAll().orElse(BigDecimal.ZERO));
        return when(
                employer.equals(new Employer.Lender(StructureKind.AI)) && sum.compareTo(MAX_LENT_HOURS) > 0,
                EmployerRefusals.lentTooLong(sum));
    }

    static Optional<RefusalReason> when(boolean refused, RefusalReason reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }

    private static Set<ContractType> unmodifiable(EnumSet<ContractType> contracts) {
        return Collections.unmodifiableSet(contracts);
    }
}

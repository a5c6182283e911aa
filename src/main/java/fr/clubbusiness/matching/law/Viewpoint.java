package fr.clubbusiness.matching.law;

import fr.clubbusiness.referential.Place;
import fr.clubbusiness.vocabulary.ContractType;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Who reads the pair. It decides what is evaluated and what may be shown. */
public enum Viewpoint {
    /** The structure that accompanies the person: sees everything, including excluded conditions and age. */
    STRUCTURE,

    /** An adviser: everything except identity and sensitive data, so neither the age nor which condition is excluded. */
    ADVISER,

    /**
     * A company: uses the zone's place and no age, conditions or waiting. So no sequence of calls reveals where somebody lives, how old they are,
     * what they exclude, or how much others want them.
     */
    COMPANY;

    /** The kinds of contract by which a company's list is made. The others are for people of one status, age or programme. */
    static final Set<ContractType> CONTRACTS_OF_COMPANY_LISTS =
            Set.of(ContractType.CDI, ContractType.CDD, ContractType.CDD_USAGE, ContractType.MISSION, ContractType.PEC);

    /** Companies do not see smaller counts, which would single somebody out. */
    static final int SMALLEST_COUNT_SHOWN = 5;

    /** The place where the journey starts. */
    public Place homeOf(Profile profile) {
        return this == COMPANY ? profile.mobility().zone() : profile.mobility().commune();
    }

    /** Whether this constraint counts. For a company, only those declared so in {@link Constraint}. */
    public boolean evaluates(Constraint constraint) {
        return switch (this) {
            case STRUCTURE, ADVISER -> true;
            case COMPANY -> constraint.isEvaluatedForCompany();
        };
    }

    /** Whether a need for these kinds of contract has a company list. Structures and advisers propose people for the others. */
    public static boolean hasCompanyList(Collection<ContractType> contracts) {
        return contracts.stream().anyMatch(CONTRACTS_OF_COMPANY_LISTS::contains);
    }

    /** The need as this reader's lists evaluate it. */
    public Demand evaluated(Demand demand) {
        return this == COMPANY ? demand.ofCompanyList() : demand;
    }

    /** Of these kinds of contract, those that this reader may try in a relaxation. */
    public Set<ContractType> tried(Set<ContractType> signable) {
        return this == COMPANY
                ? signable.stream().filter(CONTRACTS_OF_COMPANY_LISTS::contains).collect(Collectors.toSet())
                : signable;
    }

    /** A count of people if it may be shown; empty if not. */
    public OptionalInt visibleCount(int people) {
        return this == COMPANY && people < SMALLEST_COUNT_SHOWN ? OptionalInt.empty() : OptionalInt.of(people);
    }
}

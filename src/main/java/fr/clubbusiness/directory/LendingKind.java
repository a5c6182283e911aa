package fr.clubbusiness.directory;

import static fr.clubbusiness.vocabulary.ContractType.CDD;
import static fr.clubbusiness.vocabulary.ContractType.CDDI;
import static fr.clubbusiness.vocabulary.ContractType.CDD_TREMPLIN;
import static fr.clubbusiness.vocabulary.ContractType.CDD_USAGE;
import static fr.clubbusiness.vocabulary.ContractType.CDI;
import static fr.clubbusiness.vocabulary.ContractType.CDI_INCLUSION;
import static fr.clubbusiness.vocabulary.ContractType.CDI_INTERIMAIRE;
import static fr.clubbusiness.vocabulary.ContractType.PROFESSIONNALISATION;

import fr.clubbusiness.vocabulary.ContractType;
import java.util.Set;

/** How a structure lends a person to a company. The structure stays the employer; the person works at the company. */
public enum LendingKind {
    /** Temporary work: a mission, or a permanent contract made of missions (Code du travail, L1251-1, L1251-58-1). */
    MISSION("mission", Set.of(ContractType.MISSION, CDI_INTERIMAIRE, PROFESSIONNALISATION)),

    /** Lending at cost price by a non-profit or dedicated employer, by any of its contracts except temporary work (L8241-1). */
    MISE_A_DISPOSITION(
            "mise à disposition",
            Set.of(
                    CDI,
                    CDD,
                    CDDI,
                    CDI_INCLUSION,
                    CDD_USAGE,
                    CDD_TREMPLIN,
                    ContractType.CAT,
                    ContractType.APPRENTISSAGE,
                    PROFESSIONNALISATION)),

    /** The last part of an insertion contract, spent in an ordinary company (law 2020-1577, article 5). */
    PASSERELLE("passerelle", Set.of(CDDI, CDI_INCLUSION));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nobody can change
    private final Set<ContractType> contracts;

    LendingKind(String label, Set<ContractType> contracts) {
        this.label = label;
        this.contracts = contracts;
    }

    /** French name, for use inside a sentence. */
    public String label() {
        return label;
    }

    /** Whether a person with this contract can be lent this way. */
    boolean lends(ContractType contract) {
        return contracts.contains(contract);
    }
}

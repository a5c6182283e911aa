package fr.clubbusiness.directory;

import static fr.clubbusiness.directory.LendingKind.MISE_A_DISPOSITION;
import static fr.clubbusiness.directory.LendingKind.PASSERELLE;
import static fr.clubbusiness.vocabulary.ContractType.APPRENTISSAGE;
import static fr.clubbusiness.vocabulary.ContractType.CAT;
import static fr.clubbusiness.vocabulary.ContractType.CDD;
import static fr.clubbusiness.vocabulary.ContractType.CDDI;
import static fr.clubbusiness.vocabulary.ContractType.CDD_TREMPLIN;
import static fr.clubbusiness.vocabulary.ContractType.CDD_USAGE;
import static fr.clubbusiness.vocabulary.ContractType.CDI;
import static fr.clubbusiness.vocabulary.ContractType.CDI_INCLUSION;
import static fr.clubbusiness.vocabulary.ContractType.CDI_INTERIMAIRE;
import static fr.clubbusiness.vocabulary.ContractType.INDEPENDANT;
import static fr.clubbusiness.vocabulary.ContractType.MISSION;
import static fr.clubbusiness.vocabulary.ContractType.PROFESSIONNALISATION;

import fr.clubbusiness.vocabulary.ContractType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The legal kind of an insertion structure. It determines which contracts the structure signs and whether it lends people to companies. One line for
 * each kind (Code du travail, L5132-4 for the IAE, L1253-1 for the GEIQ, L5213-13-1 for the adapted companies; Code de l'action sociale, L344-2 for
 * the ESAT).
 */
public enum StructureKind {
    ACI("atelier et chantier d'insertion", PASSERELLE, CDDI, CDI_INCLUSION, PROFESSIONNALISATION),
    EI("entreprise d'insertion", PASSERELLE, CDDI, CDI_INCLUSION, PROFESSIONNALISATION),
    AI("association intermédiaire", MISE_A_DISPOSITION, CDDI, CDD_USAGE, CDI_INCLUSION, PROFESSIONNALISATION),
    /** Never signs a CDDI: it employs people mission by mission. */
    ETTI(
            "entreprise de travail temporaire d'insertion",
            LendingKind.MISSION,
            MISSION,
            CDI_INTERIMAIRE,
            PROFESSIONNALISATION),
    /** No employment contract: {@code INDEPENDANT} means that the person is accompanied towards self-employment. */
    EITI("entreprise d'insertion par le travail indépendant", null, INDEPENDANT),
    GEIQ(
            "groupement d'employeurs pour l'insertion et la qualification",
            MISE_A_DISPOSITION,
            APPRENTISSAGE,
            PROFESSIONNALISATION,
            CDI,
            CDD),
    EA("entreprise adaptée", MISE_A_DISPOSITION, CDI, CDD, CDD_TREMPLIN),
    /** Lends by mission only. Its other contracts are for its own posts. */
    EATT("entreprise adaptée de travail temporaire", LendingKind.MISSION, CDI, CDD, CDD_TREMPLIN, MISSION),
    /** No employment contract: the person keeps the status of a service user. */
    ESAT("établissement et service d'accompagnement par le travail", MISE_A_DISPOSITION, CAT),
    FT("France Travail"),
    ML("mission locale"),
    CAP_EMPLOI("Cap emploi"),
    PLIE("plan local pour l'insertion et l'emploi"),
    DEPT("service social ou d'insertion du Département"),
    E2C("école de la deuxième chance"),
    EPIDE("établissement pour l'insertion dans l'emploi"),
    AFPA("agence nationale pour la formation professionnelle des adultes"),
    CCAS("centre communal ou intercommunal d'action sociale"),
    CHRS("centre d'hébergement et de réinsertion sociale"),
    CADA("centre d'accueil pour demandeurs d'asile"),
    ASE("aide sociale à l'enfance"),
    SPIP("service pénitentiaire d'insertion et de probation"),
    PJJ("protection judiciaire de la jeunesse"),
    CSAPA("centre de soins, d'accompagnement et de prévention en addictologie"),
    CAARUD("centre d'accueil et d'accompagnement à la réduction des risques pour usagers de drogues"),
    OPCS("organisation porteuse de la clause sociale"),
    OTHER("autre structure d'accompagnement");

    /** SIAE (structures d'insertion par l'activité économique): the five kinds with an agreement of the State (L5132-4, L5132-6). */
    private static final Set<StructureKind> IAE = Collections.unmodifiableSet(EnumSet.of(ACI, EI, AI, ETTI, EITI));

    /** Kinds that, shown next to a person, reveal a health condition, a court decision or a residence status (GDPR, articles 9 and 10). */
    private static final Set<StructureKind> REVEALING =
            Collections.unmodifiableSet(EnumSet.of(ASE, SPIP, PJJ, CSAPA, CAARUD, CHRS, CADA));

    private final String label;
    private final @Nullable LendingKind lending;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nobody can change
    private final Set<ContractType> employs;

    StructureKind(String label) {
        this(label, null);
    }

    StructureKind(String label, @Nullable LendingKind lending, ContractType... employs) {
        this.label = label;
        this.lending = lending;
        this.employs = Set.of(employs);
    }

    /** The relation of a reader to the structure. */
    public enum Viewer {
        OWN_STAFF,
        ADVISER,
        ANYONE_ELSE
    }

    /** French name, for use inside a sentence. */
    public String label() {
        return label;
    }

    /** The contracts by which it employs people, for its own posts or to lend them. Empty when it employs no one. */
    public Set<ContractType> employs() {
        return employs;
    }

    /** Whether it employs people, and so may post its own needs. */
    public boolean hires() {
        return !employs.isEmpty();
    }

    /** How it lends people to companies, if it does. */
    public Optional<LendingKind> lending() {
        return Optional.ofNullable(lending);
    }

    /** The contracts by which a person may work at a company. Empty when it does not lend. */
    public Set<ContractType> lendsBy() {
        return lending == null
                ? Set.of()
                : employs.stream().filter(lending::lends).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is a SIAE: a person it employs must be eligible for the IAE. */
    public boolean isIae() {
        return IAE.contains(this);
    }

    /**
     * The kind to show. A kind that reveals health, justice or status becomes {@code OTHER}, except for the structure's own staff and for advisers.
     * Use it wherever a kind leaves the API: in views and in filters.
     */
    public StructureKind shownTo(Viewer viewer) {
        return switch (viewer) {
            case OWN_STAFF, ADVISER -> this;
            case ANYONE_ELSE -> REVEALING.contains(this) ? OTHER : this;
        };
    }
}

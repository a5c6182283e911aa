package fr.clubbusiness.employment;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.vocabulary.ContractType;
import org.jspecify.annotations.Nullable;

/** Which contracts are steps of insertion: the person who has one is available for another job (domain page, "People"). */
final class InsertionContracts {
    private InsertionContracts() {}

    /**
     * Whether this contract leaves the person available. All others place the person.
     *
     * @param capacity the kind under which a structure signs it; null for a company
     */
    static boolean isInsertion(ContractType type, @Nullable StructureKind capacity) {
        return switch (type) {
            case CDDI, CDD_TREMPLIN, CAT -> true;
            case CDD_USAGE -> capacity == StructureKind.AI;
            case MISSION -> capacity == StructureKind.ETTI || capacity == StructureKind.EATT;
            case CDI,
                    CDD,
                    CDI_INCLUSION,
                    CDI_INTERIMAIRE,
                    APPRENTISSAGE,
                    PROFESSIONNALISATION,
                    PEC,
                    INDEPENDANT,
                    OTHER -> false;
        };
    }
}

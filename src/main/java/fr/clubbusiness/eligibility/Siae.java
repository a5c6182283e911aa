package fr.clubbusiness.eligibility;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The kinds of SIAE (structure d'insertion par l'activité économique), with the number of level 2 criteria that each needs to diagnose by
 * itself. The codes equal those of the directory's structure kinds. They are repeated because these rules depend on no feature.
 */
@Schema(
        name = "SiaeKind",
        description =
                "Un genre de SIAE (structure d'insertion par l'activité économique), qui pose un diagnostic pour ses propres contrats.")
public enum Siae {
    ACI(3),
    EI(3),
    AI(2),
    ETTI(2),
    EITI(3);

    private final int level2Needed;

    Siae(int level2Needed) {
        this.level2Needed = level2Needed;
    }

    /** Number of level 2 criteria that are enough without one of level 1. */
    public int level2Needed() {
        return level2Needed;
    }

    /** The SIAE with the code of this structure kind; empty when that kind is not a SIAE. */
    public static Optional<Siae> ofKind(String code) {
        return Stream.of(values()).filter(siae -> siae.name().equals(code)).findFirst();
    }
}

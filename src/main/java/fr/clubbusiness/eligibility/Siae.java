package fr.clubbusiness.eligibility;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of SIAE (structure d'insertion par l'activité économique) and how many level 2 criteria each needs to diagnose by itself.
 * The codes are those of the directory's structure kinds, repeated here since these rules depend on no feature.
 */
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

    /** Level 2 criteria that are enough without one of level 1. */
    public int level2Needed() {
        return level2Needed;
    }

    /** The SIAE of this structure kind; empty when a structure of that kind is none. */
    public static Optional<Siae> ofKind(String code) {
        return Stream.of(values()).filter(siae -> siae.name().equals(code)).findFirst();
    }
}

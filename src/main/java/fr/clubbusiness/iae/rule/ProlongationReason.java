package fr.clubbusiness.iae.rule;

import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.shared.Labelled;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a PASS IAE is prolonged, for how long, and who must agree (les-emplois, approvals; Code du travail, L5132-5, L5132-11-1, L5132-15-1). */
@Schema(
        name = "ProlongationReason",
        description =
                "Pourquoi un PASS IAE est prolongé : CDI inclusion dès 57 ans, formation à terminer, RQTH, 50 ans et plus, difficultés particulières.")
public enum ProlongationReason implements Labelled {
    // French name, most months each, most years in all (0: no cap), least age, whether a prescriber must agree
    SENIOR_CDI("CDI inclusion, 57 ans et plus", 120, 10, 57, false),
    /** A training that has begun is completed. No cap. */
    COMPLETE_TRAINING("formation à terminer", 12, 0, 0, false),
    RQTH("reconnaissance de travailleur handicapé", 12, 3, 0, true),
    SENIOR("50 ans et plus", 12, 5, 50, true),
    PARTICULAR_DIFFICULTIES("difficultés particulières", 12, 3, 0, true);

    private final String label;
    private final int months;
    private final int years;
    private final int age;
    private final boolean prescriber;

    ProlongationReason(String label, int months, int years, int age, boolean prescriber) {
        this.label = label;
        this.months = months;
        this.years = years;
        this.age = age;
        this.prescriber = prescriber;
    }

    @Override
    public String label() {
        return label;
    }

    /** The longest prolongation, in months. */
    int months() {
        return months;
    }

    /** The longest length of all prolongations for this reason, in years; empty without a cap. */
    OptionalInt years() {
        return years == 0 ? OptionalInt.empty() : OptionalInt.of(years);
    }

    /** The least age on the first day, in years; 0 without one. */
    int age() {
        return age;
    }

    /** Whether an authorised prescriber must agree. */
    boolean needsPrescriber() {
        return prescriber;
    }

    /** The kinds of SIAE that may ask for it. */
    Set<Siae> employers() {
        return switch (this) {
            case PARTICULAR_DIFFICULTIES -> EnumSet.of(Siae.AI, Siae.ACI);
            case SENIOR_CDI, COMPLETE_TRAINING, RQTH, SENIOR -> EnumSet.allOf(Siae.class);
        };
    }
}

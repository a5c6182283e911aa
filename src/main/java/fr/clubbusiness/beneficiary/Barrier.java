package fr.clubbusiness.beneficiary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What makes it hard for a person to work (frein). {@code HEALTH} is noted by its effect on work only, and matters of justice under {@code
 * AVAILABILITY}. Never shown to a company.
 */
@Schema(name = "BarrierCode")
public enum Barrier {
    MOBILITY,
    HOUSING,
    HEALTH,
    CHILDCARE,
    LANGUAGE,
    LITERACY,
    DIGITAL,
    ADMINISTRATIVE,
    FINANCIAL,
    AVAILABILITY;

    /** How far the person is in overcoming it. */
    @Schema(name = "BarrierStatus")
    enum Status {
        TO_LIFT,
        UNDER_WAY,
        LIFTED
    }
}

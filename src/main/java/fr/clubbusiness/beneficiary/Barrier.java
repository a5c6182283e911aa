package fr.clubbusiness.beneficiary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands between a person and work (frein); health in functional words only, justice under availability. Never shown to a company. */
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

    /** How far its lifting has come. */
    @Schema(name = "BarrierStatus")
    enum Status {
        TO_LIFT,
        UNDER_WAY,
        LIFTED
    }
}

package fr.clubbusiness.exposure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the club looks whether some people are shown less than others. */
@Schema(name = "ExposureDimension")
enum ExposureDimension {
    /** Under 26, 26 to 49, 50 and over: the bands of the criteria of the IAE. */
    AGE_BAND("UNDER_26", "FROM_26_TO_49", "50_AND_OVER"),
    /** Criteria of the IAE that are known: of level 1, of level 2 only, none. */
    CRITERIA_LEVEL("LEVEL_1", "LEVEL_2", "NONE_KNOWN"),
    /** Whether living in a priority neighbourhood is known. */
    QPV("YES", "NOT_KNOWN"),
    /** Whether a recognition as disabled worker, or the AAH, is known. */
    DISABILITY_TITLE("YES", "NOT_KNOWN"),
    /** Kind of the structure that accompanies the person. */
    STRUCTURE_KIND(),
    /** Zone of communes where the person lives. */
    ZONE();

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> codes;

    ExposureDimension(String... codes) {
        this.codes = List.of(codes);
    }

    /** The codes of its groups, counted also when nobody is in them; empty when they are those that people have. */
    List<String> codes() {
        return codes;
    }
}

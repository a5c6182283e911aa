package fr.clubbusiness.exposure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The groupings by which the club checks whether some people are shown less than others. */
@Schema(name = "ExposureDimension")
enum ExposureDimension {
    /** Under 26, 26 to 49, 50 and over: the age limits of the criteria of the IAE. */
    AGE_BAND("UNDER_26", "FROM_26_TO_49", "50_AND_OVER"),
    /** Known criteria of the IAE: of level 1, only of level 2, none. */
    CRITERIA_LEVEL("LEVEL_1", "LEVEL_2", "NONE_KNOWN"),
    /** Whether the person is known to live in a priority neighbourhood. */
    QPV("YES", "NOT_KNOWN"),
    /** Whether the person is known to be recognised as a disabled worker, or to receive the AAH. */
    DISABILITY_TITLE("YES", "NOT_KNOWN"),
    /** Kind of the structure that accompanies the person. */
    STRUCTURE_KIND(),
    /** Zone of communes where the person lives. */
    ZONE();

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> codes;

    ExposureDimension(String... codes) {
        this.codes = List.of(codes);
    }

    /** The codes of its groups, which are given even without people. Empty when the codes depend on the people. */
    List<String> codes() {
        return codes;
    }
}

package fr.clubbusiness.localservice.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clubbusiness.beneficiary.Barrier;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a line.
 *
 * @param serviceId made of the club and the identifier, so that the same service has the same id in each import
 * @param fingerprint of all that is kept of it
 */
record ImportedService(
        UUID serviceId, UUID fingerprint, @JsonUnwrapped Content content) {
    static final int CODE_LENGTH = 200;
    static final int NAME_LENGTH = 300;
    static final int DESCRIPTION_LENGTH = 10_000;
    static final int TEXT_LENGTH = 2_000;
    static final int ADDRESS_LENGTH = 500;
    static final int MOST_CODES = 100;
    static final int MOST_TERRITORIES = 2_000;

    /** The columns of the table, under the same names. */
    record Content(
            String sourceId,
            @Nullable String source,
            @Nullable String structure,
            String name,
            @Nullable String description,
            @Nullable String link,
            LocalDate updatedOn,
            @Nullable String kind,
            List<String> themes,
            List<Barrier> barriers,
            @Nullable String fees,
            @Nullable String feesDetails,
            List<String> audiences,
            @Nullable String audiencesDetails,
            @Nullable String accessConditions,
            @JsonUnwrapped Where where,
            @Nullable String phone,
            @Nullable String email,
            List<String> zone,
            boolean unknownZone,
            @JsonUnwrapped How how,
            @Nullable Double weeklyHours,
            @Nullable Integer weeks,
            @Nullable String openingHours,
            @Nullable Double quality,
            String words) {}

    /** Where people come to, and whether they need to. */
    record Where(
            @Nullable String communeName,
            @Nullable String postalCode,
            @Nullable String communeCode,
            @Nullable String department,
            @Nullable String address,
            @Nullable String addressMore,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<String> reception,
            boolean inPerson,
            boolean remote) {}

    /** How to ask for it. */
    record How(
            List<String> mobilisation,
            List<String> mobilisedBy,
            @Nullable String mobilisationDetails,
            @Nullable String mobilisationLink) {}
}

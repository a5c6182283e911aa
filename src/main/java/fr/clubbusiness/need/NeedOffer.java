package fr.clubbusiness.need;

import fr.clubbusiness.vocabulary.DrivingLicence;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a need tells people, beside what matching reads.
 *
 * @param title what the job is called, with "(F/H)"
 * @param description free text
 * @param positions how many people are wanted, 1 to 99
 * @param contractMonths length of the contract in months, 1 to 60; null when open-ended or not said
 * @param pay null while it is not said, which keeps the need a draft
 * @param frenchReason why a level of French is asked
 * @param licencesWished licences that are a plus
 * @param accommodations what is offered to make the job possible for more people
 * @param trainingBeforeHirePossible whether the job may begin by a training (POEI)
 * @param tutor whether somebody accompanies the newcomer; null when not said
 * @param transitAccess whether public transport goes there at the hours of the job; null when not said
 */
@Embeddable
public record NeedOffer(
        String title,
        @Nullable String description,
        int positions,
        @Nullable Integer contractMonths,
        @Nullable Pay pay,
        @Nullable String frenchReason,
        @Enumerated(EnumType.STRING) List<DrivingLicence> licencesWished,
        @Enumerated(EnumType.STRING) List<Accommodation> accommodations,
        boolean trainingBeforeHirePossible,
        @Nullable Boolean tutor,
        @Nullable Boolean transitAccess) {}

package fr.clubbusiness.need;

import fr.clubbusiness.vocabulary.Accommodation;
import fr.clubbusiness.vocabulary.DrivingLicence;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a need that people read and matching does not.
 *
 * @param title name of the job, with "(F/H)"
 * @param description free text
 * @param positions how many people are wanted, 1 to 99
 * @param contractMonths length of the contract in months, 1 to 60; null when open-ended or not given
 * @param pay null until it is given; without it the need stays a draft
 * @param frenchReason why a level of French is asked
 * @param licencesWished licences that are an advantage
 * @param accommodations what is offered to make the job possible for more people
 * @param trainingBeforeHirePossible whether the job may begin with a training before hire (POEI)
 * @param tutor whether a colleague accompanies the new employee; null when not given
 * @param transitAccess whether public transport serves the place at working hours; null when not given
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

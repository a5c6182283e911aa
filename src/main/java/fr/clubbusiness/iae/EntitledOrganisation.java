package fr.clubbusiness.iae;

import fr.clubbusiness.directory.PrescriberTitle;
import fr.clubbusiness.directory.StructureCapacity;
import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.iae.rule.DiagnosisLaw;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation of the club that has, or had, a title in the IAE.
 *
 * @param reference its short reference
 * @param title as an authorised prescriber
 * @param capacities as a SIAE; none of another kind
 */
record EntitledOrganisation(
        UUID id, String reference, String name, PrescriberTitle title, List<StructureCapacity> capacities) {

    boolean isPrescriberOn(LocalDate day) {
        return title.isHeldOn(day);
    }

    /** The kinds of SIAE that it is on this day, while its agreement lasts and 30 days more. */
    Set<Siae> siaeOn(LocalDate day) {
        var kinds = EnumSet.noneOf(Siae.class);
        capacities.stream()
                .filter(capacity -> capacity.isActiveOn(day))
                .forEach(capacity -> Siae.ofKind(capacity.kind().name()).ifPresent(kinds::add));
        return kinds;
    }

    /** What entitles it to diagnose on this day. */
    DiagnosisLaw.Titles titlesOn(LocalDate day) {
        return new DiagnosisLaw.Titles(isPrescriberOn(day), siaeOn(day));
    }
}

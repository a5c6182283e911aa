package fr.clubbusiness.event.registration;

import fr.clubbusiness.event.ClubEvent;
import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.event.rule.RegistrationStatus;
import fr.clubbusiness.shared.FrenchFormat;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is expected at an event, to be ticked at the door. */
@Schema(name = "PresenceSheet", description = "La liste de présence d'un événement, à imprimer.")
record PresenceSheet(
        String reference,

        @Schema(description = "L'événement.", minLength = 1, maxLength = 200)
        String title,

        @Schema(description = "Quand, en toutes lettres.", minLength = 1, maxLength = 100)
        String when,

        @Schema(description = "Où ; null quand tout se passe à distance.", minLength = 1, maxLength = 600) @Nullable
        String where,

        @Schema(description = "Les personnes attendues, par nom.", minItems = 0, maxItems = 5000)
        List<Line> lines) {

    /** Somebody who is expected. */
    @Schema(name = "PresenceLine", description = "Une personne attendue.")
    record Line(
            @Schema(description = "Nom de famille.", minLength = 1, maxLength = 100)
            String lastName,

            @Schema(description = "Prénom.", minLength = 1, maxLength = 100)
            String firstName,

            EventSide side,

            @Schema(
                    description = "L'organisation qu'a écrite qui n'est pas membre ; null sinon.",
                    minLength = 1,
                    maxLength = 200)
            @Nullable
            String organisationName,

            @Schema(description = "Si sa présence est notée.")
            boolean present) {}

    static PresenceSheet of(ClubEvent event, List<Registration> expected, ZoneId zone) {
        return new PresenceSheet(
                event.reference(),
                event.title(),
                FrenchFormat.moment(event.startsAt(), zone),
                event.place()
                        .map(place -> place.name() + ", " + place.address())
                        .orElse(null),
                expected.stream().map(PresenceSheet::line).toList());
    }

    private static Line line(Registration registration) {
        return new Line(
                registration.lastName(),
                registration.firstName(),
                registration.side(),
                registration.organisationName().orElse(null),
                registration.status() == RegistrationStatus.PRESENT);
    }
}

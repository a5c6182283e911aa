package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.rule.EventSide;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in an event.
 *
 * @param id of their registration
 * @param name their organisation, or their first name and initial
 * @param person their whole name; null when the caller may not read it
 * @param organisation the member organisation that they come for; null for others
 * @param isExpected whether they have a seat; whoever gave it up may still stand in the timetable
 */
record EventParticipant(
        UUID id,
        EventSide side,
        String name,
        @Nullable String person,
        @Nullable UUID organisation,
        boolean isExpected) {

    static EventParticipant of(Tuple row) {
        return new EventParticipant(
                row.get("id", UUID.class),
                EventSide.valueOf(row.get("side", String.class)),
                row.get("name", String.class),
                row.get("person", String.class),
                row.get("organisation", UUID.class),
                row.get("expected", Boolean.class));
    }

    /** As whoever organises calls them, with their organisation. */
    String fullName() {
        return person == null ? name : person(person, name, "%s (%s)");
    }

    /** A person with the organisation of this name. The name of who comes without one is their own, made shorter. */
    static String person(String person, String name, String format) {
        return name.endsWith(".") && person.startsWith(name.substring(0, name.length() - 1))
                ? person
                : format.formatted(person, name);
    }

    /** Somebody who takes part, as other participants see them. */
    @Schema(name = "EventParticipant", description = "Quelqu'un que l'on peut souhaiter rencontrer.")
    record View(
            @Schema(description = "Son inscription.") UUID id,
            EventSide side,

            @Schema(
                    description = "Son organisation ; le prénom et l'initiale de qui vient sans organisation.",
                    minLength = 1,
                    maxLength = 200)
            String name) {

        static View of(EventParticipant participant) {
            return new View(participant.id(), participant.side(), participant.name());
        }
    }
}

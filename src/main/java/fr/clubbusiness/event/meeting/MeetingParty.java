package fr.clubbusiness.event.meeting;

import fr.clubbusiness.event.rule.EventSide;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of two who meet. */
@Schema(name = "MeetingParty", description = "Une personne inscrite, dans une rencontre.")
record MeetingParty(
        @Schema(description = "Son inscription.") UUID registrationId,
        EventSide side,

        @Schema(
                description = "Son organisation ; le prénom et l'initiale de qui vient sans organisation.",
                minLength = 1,
                maxLength = 200)
        String name,

        @Schema(
                description =
                        "Son prénom et son nom ; null si elle n'est pas de votre organisation et que vous n'organisez pas.",
                minLength = 1,
                maxLength = 201)
        @Nullable
        String person,

        @Schema(description = "Faux quand la personne a rendu sa place depuis, ou n'est pas venue.")
        boolean expected) {

    static MeetingParty of(EventParticipant participant) {
        return new MeetingParty(
                participant.id(),
                participant.side(),
                participant.name(),
                participant.person(),
                participant.isExpected());
    }

    /** For a page: the person, where the reader knows them, and the organisation. */
    public String words() {
        var words = person == null ? name : EventParticipant.person(person, name, "%s, %s");
        return expected ? words : words + " (ne vient pas)";
    }
}

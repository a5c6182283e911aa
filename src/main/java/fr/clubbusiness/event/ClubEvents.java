package fr.clubbusiness.event;

import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Finds events: announced ones for every member, drafts for the organisation that makes them and for the agency. */
public final class ClubEvents {
    private ClubEvents() {}

    /** The one with this id or short reference. Throws {@link NotFound} when the caller sees none. */
    public static ClubEvent get(Caller caller, Reference reference) {
        return find(caller, reference)
                .filter(found -> Access.EVENTS.includes(
                        caller, found.organiser(), found.publishedAt().isPresent()))
                .orElseThrow(() -> new NotFound(SubjectKind.CLUB_EVENT));
    }

    /** One that the caller prepares: any for the agency, that of their own organisation for others. Throws {@link NotFound} for another's. */
    static ClubEvent own(Caller caller, Reference reference) {
        return find(caller, reference)
                .filter(found -> Access.EVENTS.includes(caller, found.organiser(), false))
                .orElseThrow(() -> new NotFound(SubjectKind.CLUB_EVENT));
    }

    /** The same, locked: of two changes at once, the second reads the first. For who may change it. */
    static ClubEvent lock(ClubEvent event) {
        ClubEvent.getEntityManager().refresh(event, LockModeType.PESSIMISTIC_WRITE);
        return event;
    }

    private static Optional<ClubEvent> find(Caller caller, Reference reference) {
        return reference.find(
                SubjectKind.CLUB_EVENT,
                id -> find("id = ?2", caller.club(), id),
                number -> find("number = ?2", caller.club(), number));
    }

    private static Optional<ClubEvent> find(String condition, UUID club, Object value) {
        return ClubEvent.find("clubId = ?1 and " + condition, club, value).firstResultOptional();
    }
}

package fr.clubbusiness.beneficiary;

import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The trace that each reading of private data by somebody other than the person's structure leaves: who, when and why, told to the
 * person on request (domain page, "Roles").
 */
@ApplicationScoped
public class PrivateReading {
    /** Where an adviser says why; read once for all operations by the caller's filter, named on each for its documentation. */
    public static final String HEADER = "Purpose";

    private static final String LIVE_INTRODUCTION = "LIVE_INTRODUCTION";

    private final VisiblePeople people;
    private final CurrentCaller current;
    private final History events;

    PrivateReading(VisiblePeople people, CurrentCaller current, History events) {
        this.people = people;
        this.current = current;
        this.events = events;
    }

    /** What to tell somebody who sees a person's facts and may not read, as yet, what is private of them. */
    public static Forbidden purposeNeeded() {
        return new Forbidden(
                "purpose-needed",
                "Ces données sont privées : dites pourquoi vous les consultez dans l'en-tête Purpose (gardé, et dit à la personne qui le demande).",
                "These data are private: say why you read them in the Purpose header (kept, and told to the person on request).");
    }

    /** Private data were read: kept, unless by the person's own structure, whose daily work it is. */
    public void read(Beneficiary person, String type) {
        if (!people.holds(person)) {
            events.record(SubjectKind.BENEFICIARY, person.id(), type, why());
        }
    }

    /** Private data left the club in a file: kept, by whomever, since nobody sees what becomes of the file. */
    public void exported(Beneficiary person) {
        events.record(SubjectKind.BENEFICIARY, person.id(), "EXPORTED", why());
    }

    /** Private data were changed. */
    public void changed(Beneficiary person, String type) {
        events.record(SubjectKind.BENEFICIARY, person.id(), type, people.holds(person) ? null : why());
    }

    private String why() {
        var purpose = current.get().purpose();
        return purpose == null ? LIVE_INTRODUCTION : purpose;
    }
}

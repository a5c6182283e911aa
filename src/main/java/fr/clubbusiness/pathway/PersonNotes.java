package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.history.History;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Writes notes about people, and lists them. History says that one was written, and nothing of it. */
@ApplicationScoped
class PersonNotes {
    private static final Ordering<PersonNote> ORDER = Ordering.newestFirst("n.id", PersonNote::id);

    private final CurrentCaller current;
    private final History history;
    private final Clock clock;

    PersonNotes(CurrentCaller current, History history, Clock clock) {
        this.current = current;
        this.history = history;
        this.clock = clock;
    }

    /** Written and read again, because the database gives the names of members. */
    NoteView write(Beneficiary person, String text) {
        var note = new PersonNote(person.id(), text, current.get(), clock.instant());
        note.persist();
        history.record(SubjectKind.BENEFICIARY, person.id(), "NOTE_WRITTEN", null);
        PersonNote.flush();
        PersonNote.getEntityManager().refresh(note);
        return note.view();
    }

    /** Those about a person, the newest first. */
    Listing<PersonNote, NoteView> of(Beneficiary person) {
        return new Listing<>(person.clubId(), ORDER, slice -> rows(person.id(), slice), Listing.each(PersonNote::view));
    }

    private static List<PersonNote> rows(UUID person, ListSlice<PersonNote> slice) {
        var values = new HashMap<String, Object>(slice.values());
        values.put("person", person);
        var query = "from PersonNote n where n.beneficiaryId = :person" + slice.and() + slice.orderBy();
        return PersonNote.<PersonNote>find(query, values).page(0, slice.fetch()).list();
    }
}

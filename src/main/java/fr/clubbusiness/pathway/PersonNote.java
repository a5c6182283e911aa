package fr.clubbusiness.pathway;

import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What was said or agreed in a talk with a person. It is never changed: a correction is another note. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class PersonNote extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID clubId;
    private UUID beneficiaryId;
    private String text;
    private UUID writtenBy;

    @Formula("(select m.name from member m where m.id = written_by)")
    private @Nullable String writtenByName;

    private Instant writtenAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PersonNote() {}

    @SuppressWarnings("NullAway.Init")
    PersonNote(UUID beneficiaryId, String text, Caller by, Instant now) {
        this.clubId = by.club();
        this.beneficiaryId = beneficiaryId;
        this.text = text;
        this.writtenBy = by.member();
        this.writtenAt = now;
    }

    UUID id() {
        return id;
    }

    NoteView view() {
        return new NoteView(id, text, writtenAt, new PathMember(writtenBy, writtenByName));
    }
}

package fr.clubbusiness.purpose;

import fr.clubbusiness.problem.DuplicateText;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** How many people a day the purposes of one adviser open, until a day, who set that and why. It is never changed: another one follows it. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the club and who set it are read in SQL only
@DuplicateText(
        constraint = "purpose_limit_revision_unique",
        french = "La limite de ce conseiller vient d'être changée par quelqu'un d'autre.",
        english = "Somebody else has just changed the limit of this adviser.",
        frenchRemedy = "Relisez sa limite, puis recommencez si elle ne convient pas.",
        englishRemedy = "Read the limit again, then try again if it does not suit.")
class PurposeLimit extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID clubId;
    private UUID memberId;
    private int revision;
    private int people;
    private LocalDate until;
    private String reason;
    private UUID setBy;
    private Instant setAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PurposeLimit() {}

    @SuppressWarnings("NullAway.Init")
    PurposeLimit(Caller by, UUID adviser, int revision, int people, LocalDate until, String reason, Instant now) {
        this.clubId = by.club();
        this.memberId = adviser;
        this.revision = revision;
        this.people = people;
        this.until = until;
        this.reason = reason;
        this.setBy = by.member();
        this.setAt = now;
    }

    /** The last one that this adviser was given, also when it no longer holds. */
    static Optional<PurposeLimit> last(UUID adviser) {
        return find("memberId = ?1 order by revision desc", adviser).firstResultOptional();
    }

    /** Whether it says just this. */
    boolean says(int thePeople, LocalDate theDay, String theReason) {
        return people == thePeople && until.equals(theDay) && reason.equals(theReason);
    }

    /** Whether it still holds on this day. */
    boolean holdsOn(LocalDate day) {
        return !until.isBefore(day);
    }

    int revision() {
        return revision;
    }

    int people() {
        return people;
    }

    LocalDate until() {
        return until;
    }

    String reason() {
        return reason;
    }

    Instant setAt() {
        return setAt;
    }
}

package fr.clubbusiness.retention;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * When somebody last did something about a person whose data are kept, as a view of the database finds it (function {@code last_activity}): their structure, the
 * person, an introduction or a contract. Readings are no activity.
 */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class PersonRetention extends PanacheEntityBase {
    @Id
    private UUID beneficiaryId;

    private UUID clubId;
    private Instant changedAt;
    private Instant lastActiveAt;
    private boolean keptByLaw;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PersonRetention() {}

    /** Of this person; empty when nothing of theirs is left, or the caller does not see them. */
    static Optional<PersonRetention> of(UUID person) {
        return findByIdOptional(person);
    }

    /** The last day on which anything happened. */
    LocalDate lastActiveOn(Clock clock) {
        return LocalDate.ofInstant(lastActiveAt, clock.getZone());
    }

    /** The day on which the data end, if nothing happens until then. */
    LocalDate endsOn(Clock clock) {
        return lastActiveOn(clock).plus(RetentionRule.PERSON.kept());
    }
}

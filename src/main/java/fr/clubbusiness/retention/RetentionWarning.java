package fr.clubbusiness.retention;

import fr.clubbusiness.job.DueRows;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The structure of a person was told that their data end on a day. It is in force until somebody does something about the person, and goes with their data. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class RetentionWarning extends PanacheEntityBase {
    private static final String LIFTED = """
            from RetentionWarning w where w.clubId = :club and w.liftedAt is null and w.beneficiaryId not in :except
              and exists (select 1 from PersonRetention p where p.beneficiaryId = w.beneficiaryId and p.lastActiveAt > w.warnedAt)
            order by w.endsOn
            """;

    @Id
    private UUID beneficiaryId;

    private UUID clubId;
    private Instant warnedAt;
    private LocalDate endsOn;
    private @Nullable Instant liftedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RetentionWarning() {}

    private RetentionWarning(UUID person, UUID club, LocalDate endsOn, Instant now) {
        this.beneficiaryId = person;
        this.clubId = club;
        this.warnedAt = now;
        this.endsOn = endsOn;
    }

    /** Of this person, also one that is no longer in force. */
    static Optional<RetentionWarning> of(UUID person) {
        return findByIdOptional(person);
    }

    /** Warns that the data of a person end, for the first time or once more. */
    static void warn(UUID person, UUID club, LocalDate endsOn, Instant now) {
        of(person)
                .ifPresentOrElse(
                        again -> again.renew(endsOn, now),
                        () -> new RetentionWarning(person, club, endsOn, now).persist());
    }

    /** Locks warnings that stand although something happened since. */
    static List<UUID> lockLifted(UUID club, int most, Collection<UUID> except) {
        return DueRows.lock(
                RetentionWarning.<RetentionWarning>find(LIFTED, Map.of("club", club, "except", except)),
                most,
                warning -> warning.beneficiaryId);
    }

    private void renew(LocalDate on, Instant now) {
        warnedAt = now;
        endsOn = on;
        liftedAt = null;
    }

    /** Something happened since. */
    void lift(Instant now) {
        liftedAt = now;
    }

    boolean isInForce() {
        return liftedAt == null;
    }

    LocalDate endsOn() {
        return endsOn;
    }
}

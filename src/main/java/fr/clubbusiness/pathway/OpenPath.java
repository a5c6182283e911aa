package fr.clubbusiness.pathway;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A path on which something is left to do, as a view of the database counts it: for when the next thing is planned, and when something last happened. It
 * names no barrier, so that advisers read it too. Queries read it by name.
 */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the columns are read in queries only
class OpenPath {
    @Id
    private UUID beneficiaryId;

    private boolean hasBarrier;

    /** The first day of a planned action on a barrier that is not lifted, or of the next contact; null when nothing is planned. */
    private @Nullable LocalDate plannedOn;

    private LocalDate movedOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OpenPath() {}
}

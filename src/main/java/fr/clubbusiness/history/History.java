package fr.clubbusiness.history;

import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Writes history entries for the current caller, in the current transaction. */
@ApplicationScoped
public class History {
    private static final String ONCE_A_DAY = """
            INSERT INTO history (club_id, at, member_id, organisation_id, subject_type, subject_id, type, reason)
            SELECT :club, :now, :member, :organisation, :kind, :subject, :type, :why
            WHERE NOT EXISTS (
                SELECT FROM history h
                WHERE h.subject_id = :subject AND h.type = :type AND h.member_id = :member AND h.reason = :why AND h.at >= :today)
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Clock clock;

    History(CurrentCaller current, StatelessSession rows, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.clock = clock;
    }

    /** Records {@code CREATED} for all these subjects, each with its status, in a few statements for all. */
    public <T> void created(SubjectKind subject, List<T> all, Function<T, UUID> id, Function<T, Enum<?>> status) {
        var by = current.get();
        var at = clock.instant();
        rows.insertMultiple(all.stream()
                .map(one -> new HistoryEntry(by, at, subject, id.apply(one), "CREATED")
                        .withTransition(null, status.apply(one).name(), null))
                .toList());
    }

    /** Records an event that changes no status: {@code CREATED}, {@code UPDATED}, {@code IDENTITY_READ}… */
    public void record(SubjectKind subject, UUID id, String type, @Nullable String why) {
        new HistoryEntry(current.get(), clock.instant(), subject, id, type)
                .withTransition(null, null, why)
                .persist();
    }

    /**
     * Records an event that changes no status, unless the caller's member already left the same one today. So reading again costs one statement and
     * writes nothing.
     */
    public void recordOnceADay(SubjectKind subject, UUID id, String type, String why) {
        var by = current.get();
        rows.createNativeMutationQuery(ONCE_A_DAY)
                .setParameter("club", by.club())
                .setParameter("now", clock.instant())
                .setParameter(
                        "today",
                        LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant())
                .setParameter("member", by.member())
                .setParameter("organisation", by.organisation())
                .setParameter("kind", subject.name())
                .setParameter("subject", id)
                .setParameter("type", type)
                .setParameter("why", why)
                .executeUpdate();
    }

    /** Records a change of status. */
    public void moved(
            SubjectKind subject, UUID id, String type, @Nullable Enum<?> from, Enum<?> to, @Nullable String why) {
        new HistoryEntry(current.get(), clock.instant(), subject, id, type)
                .withTransition(from == null ? null : from.name(), to.name(), why)
                .persist();
    }
}

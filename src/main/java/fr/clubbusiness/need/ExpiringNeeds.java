package fr.clubbusiness.need;

import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Open needs that expire soon if they are not updated. A need is listed from the day of its reminder. */
public final class ExpiringNeeds {
    /** Needs listed at most, the first to expire first. */
    static final int MAX_NEEDS = 500;

    /**
     * A need that will expire.
     *
     * @param id its key
     * @param reference its short reference
     * @param on the day on which it expires
     * @param changedAt when it was last updated
     */
    public record Expiry(UUID id, String reference, LocalDate on, Instant changedAt) {}

    private static final String WRITTEN_BY =
            " and id in (select h.subjectId from HistoryEntry h where h.type = 'CREATED' and h.memberId = :writer)";

    private ExpiringNeeds() {}

    /**
     * The needs that the caller may update, read in the current transaction.
     *
     * @param onlyMine only those that the caller wrote
     */
    public static List<Expiry> of(Caller caller, boolean onlyMine, Clock clock) {
        var parameters = new HashMap<String, Object>(Map.of(
                "club", caller.club(), "before", clock.instant().minus(Duration.ofDays(NeedStatus.REMINDER_DAYS))));
        var editable = Access.POSTED_NEEDS.condition(caller, "employer.id = :own");
        parameters.putAll(editable.values());
        if (onlyMine) {
            parameters.put("writer", caller.member());
        }
        return LabourNeed.<LabourNeed>find(
                        "clubId = :club and status = OPEN and updatedAt <= :before and " + editable.hql()
                                + (onlyMine ? WRITTEN_BY : "")
                                + " order by updatedAt",
                        parameters)
                .page(0, MAX_NEEDS)
                .list()
                .stream()
                .map(need -> new Expiry(
                        need.id(),
                        need.reference(),
                        LocalDate.ofInstant(need.updatedAt(), clock.getZone()).plusDays(NeedStatus.LIFE_DAYS),
                        need.updatedAt()))
                .toList();
    }
}

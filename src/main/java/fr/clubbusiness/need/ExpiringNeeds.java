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

/** Which open needs will soon lapse if nobody updates them: told from the day on which they are reminded of. */
public final class ExpiringNeeds {
    /** Needs that are told of: the soonest. */
    static final int MOST = 500;

    /**
     * A need that will lapse.
     *
     * @param id its key
     * @param reference its short reference
     * @param on the day
     * @param changedAt when it was last updated
     */
    public record Lapse(UUID id, String reference, LocalDate on, Instant changedAt) {}

    private ExpiringNeeds() {}

    /** Those that the caller may update, in the transaction under way. */
    public static List<Lapse> of(Caller caller, Clock clock) {
        var parameters = new HashMap<String, Object>(Map.of(
                "club", caller.club(), "before", clock.instant().minus(Duration.ofDays(NeedStatus.REMINDER_DAYS))));
        var kept = Access.POSTED_NEEDS.condition(caller, "employer.id = :own");
        parameters.putAll(kept.values());
        return LabourNeed.<LabourNeed>find(
                        "clubId = :club and status = OPEN and updatedAt <= :before and " + kept.hql()
                                + " order by updatedAt",
                        parameters)
                .page(0, MOST)
                .list()
                .stream()
                .map(need -> new Lapse(
                        need.id(),
                        need.reference(),
                        LocalDate.ofInstant(need.updatedAt(), clock.getZone()).plusDays(NeedStatus.LIFE_DAYS),
                        need.updatedAt()))
                .toList();
    }
}

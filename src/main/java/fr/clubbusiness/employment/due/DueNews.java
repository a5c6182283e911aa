package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.NewsReasons;
import fr.clubbusiness.job.DueRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The questions about people at work for which something is to be done today. */
final class DueNews {
    private DueNews() {}

    /**
     * Locks those of a club.
     *
     * @param reason which, as a condition of {@link NewsReasons}
     */
    static List<UUID> lock(String reason, UUID club, LocalDate today, int most, Collection<UUID> except) {
        return DueRows.lock(
                FollowUp.<FollowUp>find(
                        "from FollowUp w where w.clubId = :club and w.id not in :except and " + reason
                                + " order by w.id",
                        Map.of("club", club, "except", except, "today", today)),
                most,
                FollowUp::id);
    }
}

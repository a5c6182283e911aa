package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.rule.AgreementRules;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Cancels a draft that nobody is asked to sign for two weeks, and what does not count when its first day is here: no seat is held for nothing. */
@ApplicationScoped
class LapseImmersions implements DueWork {
    private static final String DUE = """
            from Immersion i where i.clubId = ?1 and i.status in (DRAFT, TO_SIGN, SIGNED)
            and (i.firstDay <= ?2 or i.requestedAt is null and i.createdAt < ?3) and i.id not in ?4 order by i.id
            """;

    private final CurrentCaller current;
    private final FollowImmersion following;
    private final Clock clock;

    LapseImmersions(CurrentCaller current, FollowImmersion following, Clock clock) {
        this.current = current;
        this.following = following;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "immersion-lapse";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var today = LocalDate.now(clock);
        var oldest = today.minusDays(AgreementRules.DRAFT_DAYS)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return DueRows.lock(
                Immersion.<Immersion>find(DUE, current.get().club(), today, oldest, except), most, Immersion::id);
    }

    @Override
    public void handle(UUID id) {
        Immersions.find(id).ifPresent(following::lapse);
    }
}

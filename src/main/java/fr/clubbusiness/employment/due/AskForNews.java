package fr.clubbusiness.employment.due;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.employment.followup.FollowUp;
import fr.clubbusiness.employment.followup.FollowUpDays;
import fr.clubbusiness.employment.followup.FollowUpStep;
import fr.clubbusiness.employment.followup.NewsReasons;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * On day 7 and after 1, 3, 6 and 12 months of a stay, both sides are asked whether the person is still at work; a structure that employs its own people is asked
 * once. Who then has a task is found by {@link AskSides}.
 */
@ApplicationScoped
class AskForNews implements DueWork {
    private static final String OPEN = Arrays.stream(FollowUpStep.values())
            .map(step ->
                    "e.startDate > :after%1$s and e.startDate <= :until%1$s and not exists (select 1 from FollowUp w where w.stayId = e.id"
                                    .formatted(step)
                            + " and w.step = %s)".formatted(step))
            .collect(Collectors.joining(" or ", " and (", ")"));

    private static final String DUE =
            "from Employment e where e.clubId = :club and e.renewsId is null and e.status in (STARTED, ENDED) and e.id not in :except"
                    + OPEN + " and " + NewsReasons.running("e.id") + " order by e.startDate, e.id";

    private final CurrentCaller current;
    private final Clock clock;

    AskForNews(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-follow-up";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var today = LocalDate.now(clock);
        var values =
                new HashMap<String, Object>(Map.of("club", current.get().club(), "except", except, "today", today));
        for (var step : FollowUpStep.values()) {
            var days = FollowUpDays.firstDays(step, today);
            values.put("after" + step, days.after());
            values.put("until" + step, days.until());
        }
        return DueRows.lock(Employment.<Employment>find(DUE, values), most, Employment::id);
    }

    @Override
    public void handle(UUID id) {
        var first = Employment.get(id);
        var step =
                FollowUpDays.open(first.terms().start(), LocalDate.now(clock)).orElseThrow();
        for (var side : FollowUp.sidesOf(first)) {
            new FollowUp(current.get().club(), first, step, side).persist();
        }
    }
}

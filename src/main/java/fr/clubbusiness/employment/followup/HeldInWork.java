package fr.clubbusiness.employment.followup;

import fr.clubbusiness.shared.Labelled;
import java.time.LocalDate;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a person was still at work on a day. It is held when one side at least says so and none says otherwise, and when the contract lasts that long;
 * what nobody knows is no success (whole-club page, "Follow-up").
 */
@Schema(
        name = "HeldInWork",
        description =
                "Tenu quand l'employeur ou la structure le dit et que l'autre ne dit pas le contraire ; ce que personne ne sait n'est pas un succès.")
public enum HeldInWork implements Labelled {
    HELD("tenu"),
    NOT_HELD("pas tenu"),
    UNKNOWN("non connu");

    private final String label;

    HeldInWork(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The same of a stay whose days are known: who is no longer under contract needs nobody to say it. */
    public static HeldInWork on(LocalDate day, StayDays stay, Collection<News> sides) {
        return stay.endedBefore(day) ? NOT_HELD : on(day, sides);
    }

    /**
     * What the sides together say of this day.
     *
     * @param sides the last thing that each knew to say, also before that day: a departure counts until it is taken back
     */
    public static HeldInWork on(LocalDate day, Collection<News> sides) {
        var said = sides.stream().map(news -> saidBy(news, day)).toList();
        if (said.contains(NOT_HELD)) {
            return NOT_HELD;
        }
        return said.contains(HELD) ? HELD : UNKNOWN;
    }

    /** Whoever left on that day or later was at work until then. Whoever worked there before may have left since. */
    private static HeldInWork saidBy(News news, LocalDate day) {
        var leftOn = news.leftOn();
        return switch (news.answer()) {
            case IN_WORK -> news.saidOn().isBefore(day) ? UNKNOWN : HELD;
            case LEFT -> leftOn != null && leftOn.isBefore(day) ? NOT_HELD : HELD;
            case NOT_REACHED -> UNKNOWN;
        };
    }
}

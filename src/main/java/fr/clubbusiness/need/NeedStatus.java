package fr.clubbusiness.need;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The status of a need, and the statuses that may follow. */
public enum NeedStatus implements Step<NeedStatus> {
    /** Not finished: matched with no person. */
    DRAFT("brouillon"),
    /** Matched, and visible to other organisations. */
    OPEN("ouvert"),
    /** All positions are taken. A cancelled hire reopens it. */
    FILLED("pourvu"),
    /** Withdrawn by its poster. */
    WITHDRAWN("retiré"),
    /** Not updated for {@value #LIFE_DAYS} days. */
    EXPIRED("expiré");

    /** Days without an update after which an open need expires. */
    public static final int LIFE_DAYS = 90;
    /** Days without an update after which its poster is reminded, and finds it in the calendar. */
    public static final int REMINDER_DAYS = 60;

    private static final LocalizedText SUBJECT = new LocalizedText("Le besoin", "The need");

    private final String label;

    NeedStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public LocalizedText subject() {
        return SUBJECT;
    }

    @Override
    public Set<NeedStatus> next() {
        return switch (this) {
            case DRAFT, FILLED, WITHDRAWN, EXPIRED -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(FILLED, WITHDRAWN, EXPIRED);
        };
    }

    /**
     * Needs updated before this moment have not changed for so many days. The hour of the update does not count: a need expires on the day that its
     * poster was told.
     */
    public static Instant updatedBefore(int days, Clock clock) {
        return LocalDate.now(clock)
                .minusDays(days - 1L)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}

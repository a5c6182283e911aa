package fr.clubbusiness.need;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;

/** Where a need stands, and where it may go from there. */
public enum NeedStatus implements Step<NeedStatus> {
    /** Being written: matched with nobody. */
    DRAFT("brouillon"),
    /** Matched and read. */
    OPEN("ouvert"),
    /** Its last position was taken; a cancelled hire opens it again. */
    FILLED("pourvu"),
    /** Taken back by whoever posted it. */
    WITHDRAWN("retiré"),
    /** Left without an update for {@value #LIFE_DAYS} days. */
    EXPIRED("expiré");

    /** Days without an update after which an open need lapses. */
    public static final int LIFE_DAYS = 90;
    /** Days without an update after which its poster is reminded, and sees it in the calendar. */
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
}

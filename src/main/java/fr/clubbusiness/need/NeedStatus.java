package fr.clubbusiness.need;

import java.util.EnumSet;
import java.util.Set;

/** Where a need stands, and where it may go from there. */
public enum NeedStatus {
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
    /** Days without an update after which whoever posted it is reminded. */
    public static final int REMINDER_DAYS = 60;

    private final String label;

    NeedStatus(String label) {
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    public String label() {
        return label;
    }

    /** Where it may go from here. */
    public Set<NeedStatus> next() {
        return switch (this) {
            case DRAFT, FILLED, WITHDRAWN, EXPIRED -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(FILLED, WITHDRAWN, EXPIRED);
        };
    }

    /** Whether {@code to} is one step away. */
    public boolean mayBecome(NeedStatus to) {
        return next().contains(to);
    }
}

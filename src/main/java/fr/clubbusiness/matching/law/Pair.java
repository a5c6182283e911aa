package fr.clubbusiness.matching.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A need and a person, with what already passed between them: the unit that the law judges. */
public record Pair(Demand demand, Profile profile, Contact contact) {

    /** The same person and past, before another version of the need. */
    public Pair with(Demand other) {
        return new Pair(other, profile, contact);
    }

    /**
     * What has already passed between a person and a need.
     *
     * @param open whether an introduction of the two is open
     * @param againFrom the first day on which the two may be introduced again; null when nothing holds them back
     */
    public record Contact(boolean open, @Nullable LocalDate againFrom) {

        /** The two were never introduced, or nothing of it holds them back. */
        public static final Contact NONE = new Contact(false, null);

        /** An introduction of the two is open. */
        public static final Contact OPEN = new Contact(true, null);

        /** The two may be introduced again on {@code day}, not before. */
        public static Contact notBefore(LocalDate day) {
            return new Contact(false, day);
        }

        /** Whether the two cannot be introduced on {@code today} because of what already passed. */
        public boolean holdsBackOn(LocalDate today) {
            return open || tooRecentOn(today);
        }

        /** Whether the two were introduced too recently to be so again on {@code today}. */
        boolean tooRecentOn(LocalDate today) {
            return againFrom != null && today.isBefore(againFrom);
        }
    }
}

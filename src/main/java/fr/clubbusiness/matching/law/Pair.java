package fr.clubbusiness.matching.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A need, a person and what already passed between them: the unit that the law judges. */
public record Pair(Demand demand, Profile profile, Contact contact) {

    /** The same person and past, with another version of the need. */
    public Pair with(Demand other) {
        return new Pair(other, profile, contact);
    }

    /**
     * What already passed between a person and a need.
     *
     * @param open whether an introduction of the pair is open
     * @param againFrom the first day on which they may be introduced again; null for no restriction
     */
    public record Contact(boolean open, @Nullable LocalDate againFrom) {

        /** They were never introduced, or it no longer matters. */
        public static final Contact NONE = new Contact(false, null);

        /** An introduction of the pair is open. */
        public static final Contact OPEN = new Contact(true, null);

        /** They may be introduced again on {@code day}, not before. */
        public static Contact notBefore(LocalDate day) {
            return new Contact(false, day);
        }

        /** Whether their past forbids an introduction on {@code today}. */
        public boolean forbidsOn(LocalDate today) {
            return open || tooRecentOn(today);
        }

        /** Whether their last introduction is too recent on {@code today}. */
        boolean tooRecentOn(LocalDate today) {
            return againFrom != null && today.isBefore(againFrom);
        }
    }
}

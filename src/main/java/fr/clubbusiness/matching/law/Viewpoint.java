package fr.clubbusiness.matching.law;

import fr.clubbusiness.referential.Place;
import java.util.OptionalInt;

/** Who reads the pair. It decides what is evaluated and what may be shown. */
public enum Viewpoint {
    /** The structure that accompanies the person: sees everything, including excluded conditions and age. */
    STRUCTURE,

    /** An adviser: everything except identity and sensitive data, so neither the age nor which condition is excluded. */
    ADVISER,

    /**
     * A company: uses the zone's place and no age, conditions or waiting. So no sequence of calls reveals where somebody lives, how old they are,
     * what they exclude, or how much others want them.
     */
    COMPANY;

    /** Companies do not see smaller counts, which would single somebody out. */
    static final int SMALLEST_COUNT_SHOWN = 5;

    /** The place where the journey starts. */
    public Place homeOf(Profile profile) {
        return this == COMPANY ? profile.mobility().zone() : profile.mobility().commune();
    }

    /** Whether this constraint counts. For a company, only those declared so in {@link Constraint}. */
    public boolean evaluates(Constraint constraint) {
        return switch (this) {
            case STRUCTURE, ADVISER -> true;
            case COMPANY -> constraint.isEvaluatedForCompany();
        };
    }

    /** A count of people if it may be shown; empty if not. */
    public OptionalInt visibleCount(int people) {
        return this == COMPANY && people < SMALLEST_COUNT_SHOWN ? OptionalInt.empty() : OptionalInt.of(people);
    }
}

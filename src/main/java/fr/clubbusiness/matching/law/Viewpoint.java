package fr.clubbusiness.matching.law;

import fr.clubbusiness.referential.Place;
import java.util.OptionalInt;

/** Who reads the pair, which decides what is reckoned with and what may be told (domain page, "A company's view"). */
public enum Viewpoint {
    /** The structure that accompanies the person: everything, excluded conditions and age included. */
    STRUCTURE,

    /** An adviser: everything but what is identity or sensitive, so neither the age nor which condition is excluded. */
    ADVISER,

    /**
     * A company: from the zone's place, without age, conditions and waiting, so that no sequence of calls tells where somebody lives, how
     * old they are, what they exclude, or how much others want them.
     */
    COMPANY;

    /** Counts under this are not told to companies: a small count singles somebody out. */
    static final int SMALLEST_COUNT_TOLD = 5;

    /** The place from which the journey is reckoned. */
    public Place homeOf(Profile profile) {
        return this == COMPANY ? profile.mobility().zone() : profile.mobility().commune();
    }

    /** Whether this constraint counts. For a company, only those that are declared so in {@link Constraint}. */
    public boolean evaluates(Constraint constraint) {
        return switch (this) {
            case STRUCTURE, ADVISER -> true;
            case COMPANY -> constraint.isEvaluatedForCompany();
        };
    }

    /** A count of people as it may be told; empty when it may not. */
    public OptionalInt count(int people) {
        return this == COMPANY && people < SMALLEST_COUNT_TOLD ? OptionalInt.empty() : OptionalInt.of(people);
    }
}

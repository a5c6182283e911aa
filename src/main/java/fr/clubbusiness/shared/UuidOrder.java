package fr.clubbusiness.shared;

import java.util.Comparator;
import java.util.UUID;

/** The order of ids. {@link UUID#compareTo} compares signed numbers, which differs from PostgreSQL's order. */
public final class UuidOrder {

    /** Ids as unsigned numbers: the order of their text and of PostgreSQL. */
    public static final Comparator<UUID> AS_WRITTEN = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    /**
     * Ids by their random half first. Ids of version 7 begin with the time at which they were made, so in their own order equal people would stand in
     * the order of their registration.
     */
    public static final Comparator<UUID> RANDOM_HALF_FIRST = Comparator.comparing(
                    UUID::getLeastSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getMostSignificantBits, Long::compareUnsigned);

    private UuidOrder() {}
}

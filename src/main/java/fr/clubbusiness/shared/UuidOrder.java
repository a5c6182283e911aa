package fr.clubbusiness.shared;

import java.util.Comparator;
import java.util.UUID;

/** The order of ids. {@link UUID#compareTo} compares signed numbers, which differs from PostgreSQL's order. */
public final class UuidOrder {

    /** Ids as unsigned numbers: the order of their text and of PostgreSQL. */
    public static final Comparator<UUID> AS_WRITTEN = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private UuidOrder() {}
}

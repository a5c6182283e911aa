package fr.clubbusiness.accompaniment;

import fr.clubbusiness.directory.StructureCapacity;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * A structure that may be asked to accompany people. A structure reads no other one, so the database says of one that is named what the rule needs.
 *
 * @param isGone whether it has left the club
 * @param capacities its kinds, with their dates
 */
record PossibleHolder(UUID id, boolean isGone, List<StructureCapacity> capacities) {
    private static final String FIND = "SELECT id, gone, kind, since, until FROM possible_holder(:id, :number)";

    /** The structure of the caller's club with this id or short reference. */
    static Optional<PossibleHolder> find(Session database, Reference named) {
        var rows = database.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", named.id().orElse(null), UUID.class)
                .setParameter("number", named.number(SubjectKind.ORGANISATION).orElse(null), Long.class)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(first -> new PossibleHolder(
                        first.get(0, UUID.class),
                        first.get(1, Boolean.class),
                        rows.stream()
                                .filter(row -> row.get(2) != null)
                                .map(PossibleHolder::capacity)
                                .toList()));
    }

    private static StructureCapacity capacity(Tuple row) {
        return new StructureCapacity(
                StructureKind.valueOf(row.get(2, String.class)),
                row.get(3, LocalDate.class),
                row.get(4, LocalDate.class),
                null);
    }

    /** Whether it may accompany people on this day. */
    boolean mayHoldOn(LocalDate day) {
        return !isGone && capacities.stream().anyMatch(one -> one.isActiveOn(day));
    }
}

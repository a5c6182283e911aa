package fr.clubbusiness.allocation;

import fr.clubbusiness.allocation.market.Assignment;
import fr.clubbusiness.allocation.market.AssignmentCosts;
import fr.clubbusiness.allocation.market.LeftOutReason;
import fr.clubbusiness.list.ListSlice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The needs with open seats and the people without a seat in a proposal, by reason. */
@ApplicationScoped
class LeftOut {
    private final Session entities;

    LeftOut(Session entities) {
        this.entities = entities;
    }

    /** How many needs or people have this reason. */
    record Count(LeftOutReason lack, int size) {}

    /** A need or a person, with its reason. */
    record Entry(UUID id, LeftOutReason lack) {}

    /** The needs and people that an assignment leaves out, by reason. Each is there once. */
    static Map<LeftOutReason, List<UUID>> of(NumberedMarket numbering, Assignment assignment) {
        var ids = new EnumMap<LeftOutReason, List<UUID>>(LeftOutReason.class);
        group(AssignmentCosts.ofNeeds(numbering.market(), assignment), numbering.needs(), ids);
        group(AssignmentCosts.ofPeople(numbering.market(), assignment), numbering.people(), ids);
        return ids;
    }

    private static void group(@Nullable LeftOutReason[] lacks, List<UUID> ids, Map<LeftOutReason, List<UUID>> byLack) {
        for (int i = 0; i < lacks.length; i++) {
            var lack = lacks[i];
            if (lack != null) {
                byLack.computeIfAbsent(lack, _ -> new ArrayList<>()).add(ids.get(i));
            }
        }
    }

    void store(Allocation allocation, Map<LeftOutReason, List<UUID>> ids) {
        ids.forEach((lack, members) -> entities.createNativeMutationQuery(
                        "INSERT INTO allocation_left_out (allocation_id, club_id, lack, ids) VALUES (:allocation, :club, :lack, :ids)")
                .setParameter("allocation", allocation.id())
                .setParameter("club", allocation.clubId())
                .setParameter("lack", lack.name())
                .setParameter("ids", members.toArray(UUID[]::new))
                .executeUpdate());
    }

    /** The counts by reason, for each of these proposals. */
    Map<UUID, List<Count>> counts(Collection<Allocation> allocations) {
        return entities
                .createNativeQuery("""
                        SELECT allocation_id, lack, size FROM allocation_left_out WHERE allocation_id = ANY (:allocations)
                        """, Tuple.class)
                .setParameter(
                        "allocations", allocations.stream().map(Allocation::id).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("allocation_id", UUID.class),
                        Collectors.mapping(
                                row -> new Count(
                                        LeftOutReason.valueOf(row.get("lack", String.class)),
                                        row.get("size", Integer.class)),
                                Collectors.toList())));
    }

    /** A page of the needs or people left out for reasons of this kind, in descending order of ids. Erased people are in the counts alone. */
    List<Entry> page(Allocation allocation, Predicate<LeftOutReason> kind, ListSlice<Entry> slice) {
        var lacks = Arrays.stream(LeftOutReason.values())
                .filter(kind)
                .map(LeftOutReason::name)
                .toArray(String[]::new);
        return entities
                .createNativeQuery("""
                        SELECT one AS id, lack FROM allocation_left_out CROSS JOIN unnest(ids) one
                        WHERE allocation_id = :allocation AND lack = ANY (:lacks) AND one < :before
                          AND (EXISTS (SELECT FROM need n WHERE n.id = one) OR EXISTS (SELECT FROM beneficiary b WHERE b.id = one))
                        ORDER BY one DESC LIMIT :fetch
                        """, Tuple.class)
                .setParameter("allocation", allocation.id())
                .setParameter("lacks", lacks)
                .setParameter("before", slice.before())
                .setParameter("fetch", slice.fetch())
                .stream()
                .map(row -> new Entry(row.get("id", UUID.class), LeftOutReason.valueOf(row.get("lack", String.class))))
                .toList();
    }
}

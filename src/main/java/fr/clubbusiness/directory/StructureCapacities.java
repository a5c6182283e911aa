package fr.clubbusiness.directory;

import fr.clubbusiness.problem.Invalid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All the kinds of a structure, with their dates.
 *
 * @param main the main kind
 * @param all at least one has the main kind; two of one kind never overlap
 */
public record StructureCapacities(StructureKind main, List<StructureCapacity> all) {
    private static final Comparator<LocalDate> UNKNOWN_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    /** Sorts them, so that equal content is equal: the main kind first, then by kind and date. */
    public StructureCapacities {
        all = all.stream()
                .sorted(Comparator.comparing((StructureCapacity one) -> one.kind() != main)
                        .thenComparing(StructureCapacity::kind)
                        .thenComparing(StructureCapacity::since, UNKNOWN_FIRST))
                .toList();
    }

    /**
     * The kinds that a request gives.
     *
     * @param given with dates; null when the request has only the main kind
     * @throws Invalid for {@code capacities}, when they contradict each other or the main kind
     */
    public static StructureCapacities of(StructureKind main, @Nullable List<StructureCapacity> given) {
        if (given == null) {
            return new StructureCapacities(main, List.of(StructureCapacity.undated(main)));
        }
        if (given.stream().noneMatch(one -> one.kind() == main)) {
            throw invalid("L'un des genres est celui de « kind ».", "One of the kinds is that of \"kind\".");
        }
        if (!given.stream().allMatch(StructureCapacity::endsAfterItStarts)) {
            throw invalid("Une date de fin précède son début.", "An end date is before its start.");
        }
        if (overlap(given)) {
            throw invalid("Le même genre y est deux fois le même jour.", "The same kind is there twice on one day.");
        }
        return new StructureCapacities(main, given);
    }

    private static boolean overlap(List<StructureCapacity> given) {
        return given.stream()
                .anyMatch(one -> given.stream().filter(one::overlaps).count() > 1);
    }

    private static Invalid invalid(String french, String english) {
        return new Invalid("capacities", french, english);
    }

    /** Replaces the main kind, which keeps its dates, to correct a wrong entry. */
    public StructureCapacities correctedTo(StructureKind kind) {
        if (all.stream().anyMatch(one -> one.kind() == kind)) {
            return new StructureCapacities(kind, all);
        }
        var corrected = all.stream().map(one -> one.kind() == main ? one.ofKind(kind) : one);
        return new StructureCapacities(kind, corrected.toList());
    }

    /** The same with this kind too, from this day on, unless it is known at any date: an old file must not renew an agreement. */
    public StructureCapacities and(StructureKind kind, LocalDate day) {
        return all.stream().anyMatch(one -> one.kind() == kind)
                ? this
                : new StructureCapacities(
                        main,
                        Stream.concat(all.stream(), Stream.of(new StructureCapacity(kind, day, null, null)))
                                .toList());
    }

    /** The kinds of the structure on this day, the main one first. */
    List<StructureKind> activeOn(LocalDate day) {
        return all.stream()
                .filter(one -> one.isActiveOn(day))
                .map(StructureCapacity::kind)
                .distinct()
                .toList();
    }

    /** The kinds as this viewer may see them: {@link StructureKind#shownTo}. */
    public List<StructureCapacity> shownTo(StructureKind.Viewer viewer) {
        return all.stream().map(one -> one.ofKind(one.kind().shownTo(viewer))).toList();
    }

    /** The first kind that suits, or the first of all when none does. */
    static Optional<StructureKind> best(List<StructureKind> kinds, Predicate<StructureKind> suits) {
        return Stream.concat(kinds.stream().filter(suits), kinds.stream()).findFirst();
    }
}

package fr.clubbusiness.beneficiary;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.vocabulary.WorkingCondition;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Barriers, eligibility criteria and excluded conditions. The person's structure may read them, and advisers with an open introduction or a stated
 * reason; a company never. The row policy of the database decides: anyone else gets no row.
 */
@Entity
public class BeneficiarySensitive extends PanacheEntityBase {
    @Id
    private UUID beneficiaryId;

    @Enumerated(EnumType.STRING)
    private List<Barrier> barriers;

    @Enumerated(EnumType.STRING)
    private List<Barrier.Status> barrierStatuses;

    /** When a barrier was last added, taken away or moved to another status. */
    @SuppressWarnings("UnusedVariable") // read in SQL only
    private Instant barriersMovedAt;

    @Enumerated(EnumType.STRING)
    private List<Criterion> eligibilityCriteria;

    @Enumerated(EnumType.STRING)
    private List<WorkingCondition> excludedConditions;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected BeneficiarySensitive() {}

    @SuppressWarnings("NullAway.Init")
    public BeneficiarySensitive(UUID beneficiaryId, Sensitive sensitive, Instant now) {
        this.beneficiaryId = beneficiaryId;
        this.barriersMovedAt = now;
        write(sensitive);
    }

    /** The sensitive data of a person. Empty also when the caller may not read them. */
    public static Optional<BeneficiarySensitive> of(UUID beneficiaryId) {
        return findByIdOptional(beneficiaryId);
    }

    /** The sensitive data of several people, without those that the caller may not read. */
    public static List<BeneficiarySensitive> of(Collection<UUID> beneficiaryIds) {
        return list("beneficiaryId in ?1", beneficiaryIds);
    }

    /** The conditions that a person excludes. Empty when the caller may not read them. */
    public static Optional<Set<WorkingCondition>> excludedConditions(UUID beneficiaryId) {
        return of(beneficiaryId).map(row -> Set.copyOf(row.excludedConditions));
    }

    /** The eligibility criteria declared for a person. Empty when the caller may not read them. */
    public static Optional<Set<Criterion>> criteria(UUID beneficiaryId) {
        return of(beneficiaryId).map(row -> Set.copyOf(row.eligibilityCriteria));
    }

    /**
     * Replaces all sensitive data. Nothing is written when nothing changes. A barrier without status keeps the one it has. A status may be any: what is corrected was recorded wrongly, and is no step
     * of the work with the person.
     */
    public void replace(Sensitive other, Instant now) {
        var before = sensitive();
        var after = new Sensitive(
                other.barriers().stream()
                        .map(barrier -> barrier.orElse(status(barrier.code()).orElse(Barrier.Status.TO_LIFT)))
                        .toList(),
                other.criteria(),
                other.excluded());
        if (!before.equals(after)) {
            barriersMovedAt = before.barriers().equals(after.barriers()) ? barriersMovedAt : now;
            write(after);
        }
    }

    /** How far the person is with this barrier; empty when they do not have it. */
    public Optional<Barrier.Status> status(Barrier barrier) {
        var place = barriers.indexOf(barrier);
        return place < 0 ? Optional.empty() : Optional.of(barrierStatuses.get(place));
    }

    /**
     * Moves a barrier that the person has by one step. A second call does nothing and returns false.
     *
     * @throws Conflict when no step leads there from its status
     */
    public boolean move(Barrier barrier, Barrier.Status to, Instant now) {
        var from = status(barrier).orElseThrow();
        if (from == to) {
            return false;
        }
        Conflict.unlessStep(from, to);
        var moved = new ArrayList<>(barrierStatuses);
        moved.set(barriers.indexOf(barrier), to);
        barrierStatuses = moved;
        barriersMovedAt = now;
        return true;
    }

    private void write(Sensitive sensitive) {
        barriers = sensitive.barriers().stream().map(KnownBarrier::code).toList();
        barrierStatuses =
                sensitive.barriers().stream().map(KnownBarrier::status).toList();
        eligibilityCriteria = sensitive.criteria();
        excludedConditions = sensitive.excluded();
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    public Sensitive sensitive() {
        var known = IntStream.range(0, barriers.size())
                .mapToObj(i -> new KnownBarrier(barriers.get(i), barrierStatuses.get(i)))
                .toList();
        return new Sensitive(known, eligibilityCriteria, excludedConditions);
    }

    public int version() {
        return version;
    }
}

package fr.clubbusiness.beneficiary;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.vocabulary.WorkingCondition;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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
    public BeneficiarySensitive(UUID beneficiaryId, Sensitive sensitive) {
        this.beneficiaryId = beneficiaryId;
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

    /** Replaces all sensitive data. Nothing is written when nothing changes. */
    public void replace(Sensitive other) {
        if (!sensitive().equals(other)) {
            write(other);
        }
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

package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.beneficiary.Facts;
import fr.clubbusiness.beneficiary.KnownBarrier;
import fr.clubbusiness.beneficiary.Readiness;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A person as their second structure sees them, while the link runs: a view of the database, which has no identity, and barriers only where the person
 * agrees. {@link CoAccompaniedViews} alone reads it.
 */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the club and the structure are read in queries only
class CoAccompaniedPerson extends PanacheEntityBase {
    /** The key of the link. */
    @Id
    UUID id;

    UUID clubId;
    UUID structureId;
    UUID beneficiaryId;
    long number;

    @Nullable
    String holderName;

    /** Null where the structure is not told which one holds the person: its kinds would tell. */
    @Nullable
    @Enumerated(EnumType.STRING)
    List<StructureKind> holderKinds;

    Instant startedAt;
    boolean barriersToo;

    @Enumerated(EnumType.STRING)
    BeneficiaryState state;

    @Enumerated(EnumType.STRING)
    Readiness readiness;

    Facts facts;

    @Enumerated(EnumType.STRING)
    List<Barrier> barriers;

    @Enumerated(EnumType.STRING)
    List<Barrier.Status> barrierStatuses;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CoAccompaniedPerson() {}

    UUID id() {
        return id;
    }

    /** The barriers with their statuses; empty where the person does not agree. */
    List<KnownBarrier> knownBarriers() {
        return IntStream.range(0, barriers.size())
                .mapToObj(i -> new KnownBarrier(barriers.get(i), barrierStatuses.get(i)))
                .toList();
    }
}

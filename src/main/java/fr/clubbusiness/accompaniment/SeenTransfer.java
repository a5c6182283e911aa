package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.Readiness;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.shared.CommuneCode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * An offer as a view of the database shows it to its reader, with the facts to decide by. What the reader may not know is null already. Queries and
 * {@link TransferView} alone read it.
 */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the club is read in queries only
class SeenTransfer extends PanacheEntityBase {
    @Id
    UUID id;

    UUID clubId;

    @Enumerated(EnumType.STRING)
    TransferStatus status;

    UUID fromId;
    String fromName;

    @Enumerated(EnumType.STRING)
    List<StructureKind> fromKinds;

    UUID toId;
    String toName;
    Instant offeredAt;
    LocalDate expiresOn;

    @Nullable
    Instant endedAt;

    @Nullable
    UUID beneficiaryId;

    @Nullable
    Long personNumber;

    @Nullable
    CommuneCode communeCode;

    @Nullable
    List<String> targetOccupations;

    @Enumerated(EnumType.STRING)
    @Nullable
    Readiness readiness;

    @Enumerated(EnumType.STRING)
    @Nullable
    AgeBand ageBand;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected SeenTransfer() {}

    UUID id() {
        return id;
    }
}

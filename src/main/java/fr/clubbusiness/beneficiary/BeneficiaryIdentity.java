package fr.clubbusiness.beneficiary;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who a person is. Their structure may read it; so may advisers with an open introduction or a stated reason, and a company with which the person was
 * shared. The row policy of the database decides: anyone else gets no row.
 */
@Entity
@SuppressWarnings("UnusedVariable") // the search key is read in queries only
public class BeneficiaryIdentity extends PanacheEntityBase {
    @Id
    private UUID beneficiaryId;

    private Identity identity;
    private String searchKey;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected BeneficiaryIdentity() {}

    public BeneficiaryIdentity(UUID beneficiaryId, Identity identity) {
        this.beneficiaryId = beneficiaryId;
        this.identity = identity;
        this.searchKey = identity.searchKey();
    }

    /** The identity of a person. Empty also when the caller may not read it. */
    public static Optional<BeneficiaryIdentity> of(UUID beneficiaryId) {
        return findByIdOptional(beneficiaryId);
    }

    /** The identities of several people, without those that the caller may not read. */
    public static List<BeneficiaryIdentity> of(Collection<UUID> beneficiaryIds) {
        return list("beneficiaryId in ?1", beneficiaryIds);
    }

    /** The date of birth, for the legal age limits. Empty when the caller may not read it. */
    public static Optional<LocalDate> birthDate(UUID beneficiaryId) {
        return of(beneficiaryId).map(row -> row.identity.birthDate());
    }

    /** Replaces the whole identity. Nothing is written when nothing changes. */
    public void replace(Identity other) {
        if (!identity.equals(other)) {
            identity = other;
            searchKey = other.searchKey();
        }
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    public Identity identity() {
        return identity;
    }

    public int version() {
        return version;
    }
}

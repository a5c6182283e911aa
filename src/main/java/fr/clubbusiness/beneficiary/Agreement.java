package fr.clubbusiness.beneficiary;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** That a person agreed to be proposed: when, how, and when they were told what is done with their data. Ended, never erased. */
@Entity
class Agreement extends PanacheEntityBase {

    /** What was agreed. */
    @Embeddable
    record Terms(
            LocalDate givenOn, @Enumerated(EnumType.STRING) AgreementMeans means, LocalDate informedOn) {}

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID beneficiaryId;
    private Terms terms;
    private @Nullable Instant withdrawnAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    /** In force from now on. */
    @SuppressWarnings("NullAway.Init")
    Agreement(UUID beneficiaryId, Terms terms) {
        this.beneficiaryId = beneficiaryId;
        this.terms = terms;
    }

    /** The one in force, if any. */
    static Optional<Agreement> inForce(UUID beneficiaryId) {
        return find("beneficiaryId = ?1 and withdrawnAt is null", beneficiaryId).firstResultOptional();
    }

    /** All that the person ever gave. */
    static List<Agreement> of(UUID beneficiaryId) {
        return list("beneficiaryId", beneficiaryId);
    }

    /** All that several people ever gave. */
    static List<Agreement> of(Collection<UUID> beneficiaryIds) {
        return list("beneficiaryId in ?1", beneficiaryIds);
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    Terms terms() {
        return terms;
    }

    Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** Ends it; a newer one may follow. */
    void end(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
    }
}

package fr.clubbusiness.beneficiary;

import fr.clubbusiness.problem.DuplicateText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
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

/** A person's agreement to be proposed: when, how, and when they were informed about the use of their data. An agreement is ended, never deleted. */
@Entity
@DuplicateText(
        constraint = "agreement_one_in_force",
        french = "Un accord est déjà en cours.",
        english = "An agreement is already in force.",
        frenchRemedy = "Relisez la fiche de la personne : il n'y a rien de plus à faire.",
        englishRemedy = "Read the person's record again: there is nothing more to do.")
public class Agreement extends PanacheEntityBase {

    /** What was agreed. */
    @Embeddable
    public record Terms(
            LocalDate givenOn, @Enumerated(EnumType.STRING) AgreementMeans means, LocalDate informedOn) {}

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID beneficiaryId;
    private Terms terms;
    private @Nullable Instant withdrawnAt;

    /** A transfer alone writes it, in the database. */
    @Column(updatable = false)
    private boolean endedByTransfer;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    /** In force from now on. */
    @SuppressWarnings("NullAway.Init")
    public Agreement(UUID beneficiaryId, Terms terms) {
        this.beneficiaryId = beneficiaryId;
        this.terms = terms;
    }

    /** The one in force, if any. */
    public static Optional<Agreement> inForce(UUID beneficiaryId) {
        return find("beneficiaryId = ?1 and withdrawnAt is null", beneficiaryId).firstResultOptional();
    }

    /** All agreements of the person, ended ones included. */
    public static List<Agreement> of(UUID beneficiaryId) {
        return list("beneficiaryId", beneficiaryId);
    }

    /** All agreements of several people, ended ones included. */
    public static List<Agreement> of(Collection<UUID> beneficiaryIds) {
        return list("beneficiaryId in ?1", beneficiaryIds);
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    public Terms terms() {
        return terms;
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** When the person took it back, or replaced it; empty while it is in force, and when it ended because another structure accompanies them. */
    public Optional<Instant> takenBackAt() {
        return endedByTransfer ? Optional.empty() : withdrawnAt();
    }

    /** Ends the agreement. A newer one may follow. */
    public void end(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
    }
}

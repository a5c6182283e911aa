package fr.clubbusiness.immersion.agreement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When the person was born: apart from their name, because the host never reads it. */
@Entity
@SuppressWarnings("UnusedVariable") // the club is read by the row policies
class ImmersionBirth extends PanacheEntityBase {
    @Id
    private UUID immersionId;

    @Column(updatable = false)
    private UUID clubId;

    private LocalDate birthDate;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ImmersionBirth() {}

    ImmersionBirth(Immersion immersion, LocalDate birthDate) {
        this.immersionId = immersion.id();
        this.clubId = immersion.club();
        this.birthDate = birthDate;
    }

    /** The database clears all signatures with it. */
    void correct(LocalDate said) {
        birthDate = said;
    }

    /** Those of these immersions that the caller may know. */
    static List<ImmersionBirth> of(Collection<UUID> immersions) {
        return immersions.isEmpty() ? List.of() : list("immersionId in ?1", immersions);
    }

    /** Empty when the caller may not know it, or it is forgotten. */
    static Optional<ImmersionBirth> of(UUID immersion) {
        return findByIdOptional(immersion);
    }

    UUID immersion() {
        return immersionId;
    }

    LocalDate date() {
        return birthDate;
    }
}

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

/** Who comes. It stands apart, is read one immersion at a time or with a page, and is found by nothing else. */
@Entity
@SuppressWarnings("UnusedVariable") // the club is read by the row policies
class ImmersionPerson extends PanacheEntityBase {
    @Id
    private UUID immersionId;

    @Column(updatable = false)
    private UUID clubId;

    private String firstName;
    private String lastName;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ImmersionPerson() {}

    @SuppressWarnings("NullAway.Init")
    ImmersionPerson(Immersion immersion, ImmersionRequest.Person said) {
        this.immersionId = immersion.id();
        this.clubId = immersion.club();
        correct(said);
    }

    /** The database clears all signatures with it. */
    void correct(ImmersionRequest.Person said) {
        firstName = said.firstName();
        lastName = said.lastName();
    }

    /** Those of these immersions whom the caller may know. */
    static List<ImmersionPerson> of(Collection<UUID> immersions) {
        return immersions.isEmpty() ? List.of() : list("immersionId in ?1", immersions);
    }

    /** Empty when the caller may not know them, or they are forgotten. */
    static Optional<ImmersionPerson> of(UUID immersion) {
        return findByIdOptional(immersion);
    }

    boolean isNamed(ImmersionRequest.Person said) {
        return firstName.equals(said.firstName()) && lastName.equals(said.lastName());
    }

    /** As it was said, with the birth date that stands apart. */
    ImmersionRequest.Person said(LocalDate birthDate) {
        return new ImmersionRequest.Person(firstName, lastName, birthDate);
    }

    UUID immersion() {
        return immersionId;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }
}

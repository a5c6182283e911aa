package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.rule.AgreementParty;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** Somebody who signs an agreement, by a link that goes to their address. */
@Entity(name = "ImmersionSignatory")
@Table(name = "immersion_signatory")
@Immutable
@SuppressWarnings("UnusedVariable") // the club is read by the row policies
class Signatory extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID clubId;
    private UUID immersionId;

    @Enumerated(EnumType.STRING)
    private AgreementParty party;

    private String name;
    private String email;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Signatory() {}

    @SuppressWarnings("NullAway.Init")
    Signatory(Immersion immersion, AgreementTerms.Signs said) {
        this.clubId = immersion.club();
        this.immersionId = immersion.id();
        this.party = said.party();
        this.name = said.name();
        this.email = said.email();
    }

    /** Those of these immersions whom the caller may know. */
    static List<Signatory> of(Collection<UUID> immersions) {
        return immersions.isEmpty() ? List.of() : list("immersionId in ?1 order by id", immersions);
    }

    /** Empty once somebody else signs, or all is forgotten. */
    static Optional<Signatory> of(UUID id) {
        return findByIdOptional(id);
    }

    UUID id() {
        return id;
    }

    UUID immersion() {
        return immersionId;
    }

    AgreementParty party() {
        return party;
    }

    String email() {
        return email;
    }

    AgreementTerms.Signs said() {
        return new AgreementTerms.Signs(party, name, email);
    }
}

package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.rule.AgreementParty;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody signed these terms. The database deletes it when the terms change, and admits none of other terms. */
@Entity(name = "ImmersionSignature")
@Table(name = "immersion_signature")
@Immutable
@SuppressWarnings("UnusedVariable") // the club and the terms are read by the database
class Signature extends PanacheEntityBase {
    @Id
    private UUID signatoryId;

    private UUID clubId;
    private UUID immersionId;
    private int terms;

    @Enumerated(EnumType.STRING)
    private AgreementParty party;

    private Instant signedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Signature() {}

    Signature(Immersion immersion, Signatory signatory, Instant now) {
        this.signatoryId = signatory.id();
        this.clubId = immersion.club();
        this.immersionId = immersion.id();
        this.terms = immersion.numberOfTerms();
        this.party = signatory.party();
        this.signedAt = now;
    }

    static List<Signature> of(Collection<UUID> immersions) {
        return immersions.isEmpty() ? List.of() : list("immersionId in ?1 order by signedAt, signatoryId", immersions);
    }

    /** Empty while they have not signed. */
    static Optional<Signature> of(Signatory signatory) {
        return findByIdOptional(signatory.id());
    }

    UUID immersion() {
        return immersionId;
    }

    AgreementParty party() {
        return party;
    }

    Instant signedAt() {
        return signedAt;
    }
}

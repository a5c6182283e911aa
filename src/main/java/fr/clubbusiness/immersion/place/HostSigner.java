package fr.clubbusiness.immersion.place;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who signs for the host of a place. It stands apart, because whoever sees a place does not read it. */
@Entity(name = "HostSigner")
@Table(name = "immersion_place_signer")
@SuppressWarnings("UnusedVariable") // the club is read by the row policies
class HostSigner extends PanacheEntityBase {
    @Id
    private UUID placeId;

    @Column(updatable = false)
    private UUID clubId;

    private String name;
    private String email;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HostSigner() {}

    @SuppressWarnings("NullAway.Init")
    HostSigner(ImmersionPlace place, PlaceRequest.Signer said) {
        this.placeId = place.id();
        this.clubId = place.club();
        change(said);
    }

    void change(PlaceRequest.Signer said) {
        name = said.name();
        email = said.email();
    }

    /** Those of these places whom the caller may know. */
    static List<HostSigner> of(Collection<UUID> places) {
        return places.isEmpty() ? List.of() : list("placeId in ?1", places);
    }

    /** Empty when the caller may not know them, or they are forgotten. */
    static Optional<HostSigner> of(UUID place) {
        return findByIdOptional(place);
    }

    UUID place() {
        return placeId;
    }

    PlaceView.Signer said() {
        return new PlaceView.Signer(name, email);
    }
}

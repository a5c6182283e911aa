package fr.clubbusiness.calendar;

import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.LinkSecret;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** An address of somebody's calendar. The secret in it is known by its hash alone. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class CalendarFeed extends PanacheEntityBase {
    /** The roles to which something is to come. */
    private static final Set<Role> READERS = Set.of(Role.COMPANY, Role.STRUCTURE, Role.ADVISER);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID organisationId;

    @Column(updatable = false)
    private UUID memberId;

    @Column(updatable = false)
    private List<String> roles;

    @Column(updatable = false)
    private byte[] secretHash;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant revokedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    @SuppressWarnings("NullAway.Init")
    CalendarFeed(Caller owner, LinkSecret secret, Instant createdAt) {
        this.organisationId = owner.organisation();
        this.memberId = owner.member();
        this.roles = owner.roles().stream()
                .filter(READERS::contains)
                .map(Role::tokenName)
                .sorted()
                .toList();
        this.secretHash = secret.hash();
        this.createdAt = createdAt;
    }

    /** Those of a member that were not revoked, oldest first. */
    static List<CalendarFeed> of(Caller owner) {
        return list("memberId = ?1 and revokedAt is null order by id", owner.member());
    }

    /** One of a member, revoked or not. */
    static Optional<CalendarFeed> find(Caller owner, UUID id) {
        return find("memberId = ?1 and id = ?2", owner.member(), id).firstResultOptional();
    }

    /** It opens nothing any more. */
    void revoke(Instant at) {
        revokedAt = revokedAt == null ? at : revokedAt;
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }
}

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

/** An address of a member's calendar. Only the hash of its secret is stored. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read only in SQL
class CalendarFeed extends PanacheEntityBase {
    /** The roles that have dates in a calendar. */
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
    private boolean onlyMine;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant revokedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    @SuppressWarnings("NullAway.Init")
    CalendarFeed(Caller owner, LinkSecret secret, boolean onlyMine, Instant createdAt) {
        this.organisationId = owner.organisation();
        this.memberId = owner.member();
        this.roles = owner.roles().stream()
                .filter(READERS::contains)
                .map(Role::tokenName)
                .sorted()
                .toList();
        this.secretHash = secret.hash();
        this.onlyMine = onlyMine;
        this.createdAt = createdAt;
    }

    /** The member's addresses that are not revoked, the oldest first. */
    static List<CalendarFeed> of(Caller owner) {
        return list("memberId = ?1 and revokedAt is null order by id", owner.member());
    }

    /** One address of the member, revoked or not. */
    static Optional<CalendarFeed> find(Caller owner, UUID id) {
        return find("memberId = ?1 and id = ?2", owner.member(), id).firstResultOptional();
    }

    /** Revokes it: it can no longer be read. */
    void revoke(Instant at) {
        revokedAt = revokedAt == null ? at : revokedAt;
    }

    UUID id() {
        return id;
    }

    /** Whether it holds only what the member follows. */
    boolean isOnlyMine() {
        return onlyMine;
    }

    Instant createdAt() {
        return createdAt;
    }
}

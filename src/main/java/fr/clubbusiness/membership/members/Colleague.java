package fr.clubbusiness.membership.members;

import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A member as their colleagues know them. Functions of the database write the row, because nobody may write another's. */
@Entity
@Immutable
@Table(name = "member")
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class Colleague extends PanacheEntityBase {
    private static final Ordering<Colleague> ORDER = Ordering.newestFirst("id", Colleague::id);

    @Id
    private UUID id;

    private UUID clubId;
    private UUID organisationId;
    private @Nullable String subject;
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable List<String> roles;
    private boolean admin;
    private Instant createdAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant leftAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Colleague() {}

    /** The caller's colleagues, themselves included, who have not left. */
    static Listing<Colleague, MemberView> of(Caller caller) {
        return new Listing<>(
                caller.club(),
                ORDER,
                slice -> {
                    var values = slice.values();
                    values.put("club", caller.club());
                    values.put("own", caller.organisation());
                    var where = "clubId = :club and organisationId = :own and leftAt is null";
                    return Colleague.<Colleague>find(where + slice.and() + slice.orderBy(), values)
                            .page(0, slice.fetch())
                            .list();
                },
                Listing.each(MemberView::of));
    }

    /** A member of the caller's organisation, also one who has left. */
    static Optional<Colleague> find(Caller caller, UUID id) {
        return find("clubId = ?1 and organisationId = ?2 and id = ?3", caller.club(), caller.organisation(), id)
                .firstResultOptional();
    }

    /** For the club itself. */
    static Optional<Colleague> find(UUID id) {
        return findByIdOptional(id);
    }

    /** Whether somebody with this address accepted an invitation to the organisation. */
    static boolean isKnown(UUID organisation, String address) {
        return count(
                        "organisationId = ?1 and lower(email) = lower(?2) and leftAt is null and acceptedAt is not null",
                        organisation,
                        address)
                > 0;
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisationId;
    }

    /** Their account at the identity provider; empty until they have one. */
    Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** What the invitation gave; empty for whoever was not invited. */
    List<String> roles() {
        return roles == null ? List.of() : roles;
    }

    boolean isAdmin() {
        return admin;
    }

    /** When they accepted the invitation. */
    Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean hasLeft() {
        return leftAt != null;
    }
}

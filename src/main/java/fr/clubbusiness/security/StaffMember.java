package fr.clubbusiness.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A user who acts for an organisation, with the name in their token. Only {@link Membership} writes the row, at the first sign-in. */
@Entity
@Immutable
@Table(name = "member")
@SuppressWarnings("UnusedVariable") // read in queries only
public class StaffMember extends PanacheEntityBase {
    @Id
    private UUID id;

    private UUID organisationId;
    private @Nullable String name;
    private @Nullable Instant leftAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {}

    /** Whether this member acts for the organisation today. */
    public static boolean isOf(UUID organisation, UUID member) {
        return count("id = ?1 and organisationId = ?2 and leftAt is null", member, organisation) > 0;
    }
}

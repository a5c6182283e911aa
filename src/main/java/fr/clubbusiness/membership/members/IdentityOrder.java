package fr.clubbusiness.membership.members;

import fr.clubbusiness.job.DueRows;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to be done at the identity provider. {@link IdentityOrders} writes it. */
@Entity
@SuppressWarnings("UnusedVariable") // the club is read in queries only
class IdentityOrder extends PanacheEntityBase {
    /** From a try to the next. After the last one it is given up. */
    private static final List<Duration> RETRIES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofDays(3));

    enum Kind {
        /** Gives whoever is invited an account, and mails them. */
        INVITE,
        /** Lets an account act for its organisation, once its member accepted. */
        JOIN,
        /** Takes a member out of their organisation. */
        REMOVE,
        /** Closes an organisation that left. */
        CLOSE
    }

    enum Status {
        PENDING,
        DONE,
        FAILED
    }

    @Id
    @Column(updatable = false)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private UUID organisationId;

    @Column(updatable = false)
    private @Nullable UUID memberId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant dueAt;
    private int attempts;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected IdentityOrder() {}

    static List<UUID> lockDue(UUID club, Instant now, int most, Collection<UUID> except) {
        return DueRows.lock(
                IdentityOrder.<IdentityOrder>find(
                        "clubId = ?1 and status = PENDING and dueAt <= ?2 and id not in ?3 order by dueAt, id",
                        club,
                        now,
                        except),
                most,
                IdentityOrder::id);
    }

    /** Takes it up: it is due again later, unless it is done by then. False when it was tried often enough. */
    boolean claim(Instant now) {
        if (attempts >= RETRIES.size()) {
            status = Status.FAILED;
            return false;
        }
        dueAt = now.plus(RETRIES.get(attempts));
        attempts++;
        return true;
    }

    void done() {
        status = Status.DONE;
    }

    boolean isPending() {
        return status == Status.PENDING;
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    UUID organisation() {
        return organisationId;
    }

    @Nullable
    UUID member() {
        return memberId;
    }
}

package fr.clubbusiness.employment.exits;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A quarter whose exits are published. Its {@link ExitLine lines} never change. */
@Entity
@Table(name = "exit_table")
class FrozenExits extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private String quarter;

    @Column(updatable = false)
    private Instant frozenAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FrozenExits() {}

    @SuppressWarnings("NullAway.Init")
    FrozenExits(UUID club, Quarter quarter, Instant now) {
        this.clubId = club;
        this.quarter = quarter.toString();
        this.frozenAt = now;
    }

    /** All of a club, the newest first. */
    static List<FrozenExits> of(UUID club) {
        return list("clubId = ?1 order by quarter desc", club);
    }

    static Optional<FrozenExits> of(UUID club, Quarter quarter) {
        return find("clubId = ?1 and quarter = ?2", club, quarter.toString()).firstResultOptional();
    }

    UUID clubId() {
        return clubId;
    }

    UUID id() {
        return id;
    }

    Quarter quarter() {
        return Quarter.fromString(quarter);
    }

    Instant frozenAt() {
        return frozenAt;
    }
}

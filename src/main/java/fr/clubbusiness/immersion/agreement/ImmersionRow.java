package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** The columns of every row: keys, club, when it was prepared, version. */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // the version is read by Hibernate
abstract class ImmersionRow extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database, and 0 until the row is read again. */
    @Column(insertable = false, updatable = false)
    private long number;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ImmersionRow() {}

    @SuppressWarnings("NullAway.Init")
    ImmersionRow(UUID club, Instant now) {
        this.clubId = club;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    UUID club() {
        return clubId;
    }

    String reference() {
        return Reference.write(SubjectKind.IMMERSION, number);
    }

    Instant createdAt() {
        return createdAt;
    }
}

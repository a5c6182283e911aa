package fr.clubbusiness.directory;

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
import org.jspecify.annotations.Nullable;

/** What the club knows of an organisation whatever its kind: under which names it is called, and since when and until when it is a member. */
@MappedSuperclass
public abstract class OrganisationRow extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database, and 0 until the row is read again. Reading it back at once would insert rows one by one. */
    @Column(insertable = false, updatable = false)
    private long number;

    private UUID clubId;
    private Instant createdAt;
    private @Nullable Instant leftAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OrganisationRow() {}

    @SuppressWarnings("NullAway.Init")
    OrganisationRow(UUID clubId, Instant createdAt) {
        this.clubId = clubId;
        this.createdAt = createdAt;
    }

    /** The key, in the database and in the API. */
    public UUID id() {
        return id;
    }

    /** The short reference, {@code E-0412}. */
    public String reference() {
        return Reference.write(SubjectKind.ORGANISATION, number);
    }

    public long number() {
        return number;
    }

    public UUID clubId() {
        return clubId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether it is a member: it has not left. */
    public boolean isMember() {
        return leftAt == null;
    }

    /** It leaves the club. */
    public void leave(Instant at) {
        leftAt = leftAt == null ? at : leftAt;
    }

    /** It is a member again. */
    void comeBack() {
        leftAt = null;
    }

    public int version() {
        return version;
    }
}

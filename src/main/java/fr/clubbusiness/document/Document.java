package fr.clubbusiness.document;

import fr.clubbusiness.document.file.DocumentType;
import fr.clubbusiness.document.file.FileFacts;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A document that is attached to exactly one subject. It does not change: another version is another document. Its bytes are in {@link DocumentContents}. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class Document extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID clubId;
    private @Nullable UUID employmentId;
    private @Nullable UUID diagnosisId;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    private int size;
    private byte[] sha256;

    @Enumerated(EnumType.STRING)
    private ScanState scan;

    private Instant addedAt;
    private UUID addedBy;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    /** One against which the rules say nothing. */
    @SuppressWarnings("NullAway.Init")
    Document(DocumentSubject subject, FileFacts file, byte[] sha256, ScanState scan, Caller by, Instant now) {
        this.clubId = by.club();
        switch (subject.kind()) {
            case EMPLOYMENT -> this.employmentId = subject.id();
            case DIAGNOSIS -> this.diagnosisId = subject.id();
        }
        this.fileName = file.name();
        this.type = Objects.requireNonNull(file.type());
        this.size = Math.toIntExact(file.size());
        this.sha256 = sha256.clone();
        this.scan = scan;
        this.addedBy = by.member();
        this.addedAt = now;
    }

    /** The property that names a subject of this kind. */
    private static String column(DocumentSubject.Kind kind) {
        return switch (kind) {
            case EMPLOYMENT -> "employmentId";
            case DIAGNOSIS -> "diagnosisId";
        };
    }

    /** The documents of a subject, the newest first; none when the caller may not read them. */
    static List<Document> of(DocumentSubject subject) {
        return list(column(subject.kind()) + " = ?1 order by id desc", subject.id());
    }

    /** The one with this id; empty when the caller may not read it. */
    static Optional<Document> find(UUID club, UUID id) {
        return find("clubId = ?1 and id = ?2", club, id).firstResultOptional();
    }

    boolean hasContent(byte[] otherSha256) {
        return Arrays.equals(sha256, otherSha256);
    }

    UUID id() {
        return id;
    }

    UUID clubId() {
        return clubId;
    }

    DocumentSubject subject() {
        return employmentId != null
                ? new DocumentSubject(DocumentSubject.Kind.EMPLOYMENT, employmentId)
                : new DocumentSubject(DocumentSubject.Kind.DIAGNOSIS, Objects.requireNonNull(diagnosisId));
    }

    String fileName() {
        return fileName;
    }

    DocumentType type() {
        return type;
    }

    int size() {
        return size;
    }

    /** In hexadecimal digits. */
    String sha256() {
        return HexFormat.of().formatHex(sha256);
    }

    ScanState scan() {
        return scan;
    }

    Instant addedAt() {
        return addedAt;
    }
}

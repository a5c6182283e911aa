package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.rule.PersonAnswer;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.vocabulary.ContactChannel;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A person is asked whether a job interests them: by which channel, at whose request, and what they answered. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class PersonQuestion extends PanacheEntityBase {
    private static final String OPEN = "introductionId = ?1 and answer is null and undeliveredAt is null";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID introductionId;

    @Column(updatable = false)
    private UUID structureId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ContactChannel channel;

    @Column(updatable = false)
    private boolean shareOnYes;

    @Column(updatable = false)
    private UUID memberId;

    @Column(updatable = false)
    private UUID organisationId;

    @Column(updatable = false)
    private Instant askedAt;

    private @Nullable Instant undeliveredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable PersonAnswer answer;

    private @Nullable Instant answeredAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PersonQuestion() {}

    @SuppressWarnings("NullAway.Init")
    PersonQuestion(Introduction about, ContactChannel channel, boolean shareOnYes, Caller by, Instant now) {
        this.clubId = by.club();
        this.introductionId = about.id();
        this.structureId = about.facts().structure();
        this.channel = channel;
        this.shareOnYes = shareOnYes;
        this.memberId = by.member();
        this.organisationId = by.organisation();
        this.askedAt = now;
    }

    /** The questions of an introduction, the first one first. */
    static List<PersonQuestion> of(UUID introduction) {
        return list("introductionId = ?1 order by id", introduction);
    }

    /** The question that waits for its answer. */
    static Optional<PersonQuestion> openOf(UUID introduction) {
        return find(OPEN, introduction).firstResultOptional();
    }

    /** One question, for reading. */
    static PersonQuestion get(UUID id) {
        return PersonQuestion.<PersonQuestion>findByIdOptional(id).orElseThrow();
    }

    /** One question, locked: of two answers at once, the second reads the first. */
    static PersonQuestion lock(UUID id) {
        return PersonQuestion.<PersonQuestion>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow();
    }

    /** Whether the caller's organisation has already asked just this. */
    boolean isRepeat(ContactChannel other, boolean sharing, Caller by) {
        return channel == other && shareOnYes == sharing && by.actsFor(organisationId);
    }

    void take(PersonAnswer given, Instant now) {
        answer = given;
        answeredAt = now;
    }

    /** The message was given up: the person may be asked by another channel. */
    void undelivered(Instant now) {
        undeliveredAt = now;
    }

    UUID id() {
        return id;
    }

    UUID introduction() {
        return introductionId;
    }

    ContactChannel channel() {
        return channel;
    }

    boolean shareOnYes() {
        return shareOnYes;
    }

    Instant askedAt() {
        return askedAt;
    }

    Optional<Instant> undeliveredAt() {
        return Optional.ofNullable(undeliveredAt);
    }

    Optional<PersonAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}

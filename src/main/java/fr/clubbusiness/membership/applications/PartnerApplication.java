package fr.clubbusiness.membership.applications;

import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.DuplicateText;
import fr.clubbusiness.security.ApplicationScope;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A program of a partner, from its registration until it is stopped. */
@Entity
@DuplicateText(
        constraint = "partner_application_name_unique",
        french = "Cette organisation a déjà une application en service de ce nom.",
        english = "This organisation already has a running application of this name.",
        frenchRemedy = "Renouvelez le secret de celle qui existe, arrêtez-la, ou donnez un autre nom.",
        englishRemedy = "Renew the secret of the one that exists, stop it, or give another name.")
@DuplicateText(
        constraint = "partner_application_client_unique",
        french = "Ce client est déjà celui d'une application.",
        english = "This client is already that of an application.")
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class PartnerApplication extends PanacheEntityBase {
    /** From a try to close it at the identity provider to the next: twice as long each time, a day at most. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private static final int MOST_DOUBLINGS = 10;

    /** A name of a client that the club makes begins so. */
    private static final String OWN_CLIENT = "application-";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database, and 0 until the row is read again. */
    @Column(insertable = false, updatable = false)
    private long number;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private UUID ownerId;

    private UUID contactId;

    @Column(updatable = false)
    private String clientId;

    @Enumerated(EnumType.STRING)
    private List<ApplicationScope> scopes;

    private int dailyRequests;
    private LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable StopReason stopReason;

    private @Nullable Instant stoppedAt;
    private @Nullable LocalDate warnedFor;
    private boolean contactMissed;
    private @Nullable Instant closedAt;
    private @Nullable Instant closeDueAt;
    private int closeAttempts;

    @Column(updatable = false)
    private UUID createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PartnerApplication() {}

    /** A new one, whose client is made next. */
    @SuppressWarnings("NullAway.Init")
    PartnerApplication(Caller by, UUID owner, ApplicationRequest asked, Instant now) {
        this.clubId = by.club();
        this.name = asked.name();
        this.ownerId = owner;
        this.clientId = Optional.ofNullable(asked.clientId()).orElseGet(() -> OWN_CLIENT + UUID.randomUUID());
        this.status = ApplicationStatus.PREPARING;
        this.createdBy = by.member();
        this.createdAt = now;
        take(asked.terms());
    }

    /** Whether these are its terms already. */
    boolean says(ApplicationTerms terms) {
        return contactId.equals(terms.contactId())
                && scopes.equals(terms.sortedScopes())
                && dailyRequests == terms.requestsADay()
                && expiresOn.equals(terms.expiresOn());
    }

    /**
     * Changes what it may do, how often, until when, and who answers for it.
     *
     * @throws Conflict when it was stopped
     */
    void change(ApplicationTerms terms) {
        requireRunning();
        contactMissed = contactMissed && contactId.equals(terms.contactId());
        take(terms);
    }

    private void take(ApplicationTerms terms) {
        contactId = terms.contactId();
        scopes = terms.sortedScopes();
        dailyRequests = terms.requestsADay();
        expiresOn = terms.expiresOn();
    }

    /** @throws Conflict when it does not run */
    void requireRunning() {
        if (status != ApplicationStatus.ACTIVE) {
            throw new Conflict(
                    "application-not-running",
                    "Cette application est %s : inscrivez-en une autre.".formatted(status.label()),
                    "This application is %s: register another one.".formatted(status));
        }
    }

    /** Stops it for good. */
    void stop(StopReason reason, Instant now) {
        Conflict.unlessStep(status, ApplicationStatus.STOPPED);
        status = ApplicationStatus.STOPPED;
        stopReason = reason;
        stoppedAt = now;
        closeDueAt = now;
    }

    /** Its contact was told of its last day. */
    void warned() {
        warnedFor = expiresOn;
    }

    /** The agency was told that its contact left. */
    void missContact() {
        contactMissed = true;
    }

    /** Takes up its closing at the identity provider: it is due again later, unless it is done by then. */
    void claimClosing(Instant now) {
        closeDueAt = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(closeAttempts, MOST_DOUBLINGS)));
        closeAttempts++;
    }

    void closed(Instant now) {
        closedAt = now;
    }

    UUID id() {
        return id;
    }

    String reference() {
        return Reference.write(SubjectKind.PARTNER_APPLICATION, number);
    }

    String name() {
        return name;
    }

    UUID owner() {
        return ownerId;
    }

    UUID contact() {
        return contactId;
    }

    String client() {
        return clientId;
    }

    /** Whether the club made its client, and not an operator. */
    boolean hasOwnClient() {
        return clientId.startsWith(OWN_CLIENT);
    }

    List<ApplicationScope> scopes() {
        return scopes;
    }

    int requestsADay() {
        return dailyRequests;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    ApplicationStatus status() {
        return status;
    }

    Optional<StopReason> stopReason() {
        return Optional.ofNullable(stopReason);
    }

    Optional<Instant> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }

    /** Whether its contact was told of the last day that it has now. */
    boolean isWarned() {
        return expiresOn.equals(warnedFor);
    }

    boolean isContactMissed() {
        return contactMissed;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}

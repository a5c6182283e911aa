package fr.clubbusiness.commitment;

import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What an organisation offers to those who accompany people. How much is taken and kept, and its status, come from the database ({@code V110}). */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class Commitment extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database, and 0 until the row is read again. */
    @Column(insertable = false, updatable = false)
    private long number;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID offererId;

    @Formula("commitment_party(offerer_id)")
    private @Nullable String offererName;

    @Enumerated(EnumType.STRING)
    private CommitmentKind kind;

    private int quantity;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private @Nullable CommuneCode communeCode;
    private @Nullable Integer m2;
    private @Nullable Integer rent;
    private @Nullable Boolean stepFree;

    @Column(name = "hours_a_month")
    private @Nullable Integer hoursAMonth;

    private @Nullable List<String> languages;

    @Column(insertable = false, updatable = false)
    private int taken;

    /** Follows from the counts, once the row is read again. */
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private CommitmentStatus status;

    private boolean closed;
    private boolean withdrawn;

    @Column(updatable = false)
    private UUID createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    /** A new offer of the caller's organisation, which the law takes. */
    @SuppressWarnings("NullAway.Init")
    Commitment(Caller by, CommitmentTerms terms, Instant now) {
        this.clubId = by.club();
        this.offererId = by.organisation();
        this.createdBy = by.member();
        this.createdAt = now;
        take(terms);
    }

    /** Offers this from now on. */
    void change(CommitmentTerms terms) {
        requireOffered();
        take(terms);
    }

    private void take(CommitmentTerms terms) {
        kind = terms.kind();
        quantity = terms.quantity();
        startsOn = terms.period().from();
        endsOn = terms.period().to();
        communeCode = terms.communeCode();
        var details = terms.saidDetails();
        m2 = details.map(CommitmentDetails::m2).orElse(null);
        rent = details.map(CommitmentDetails::rent).orElse(null);
        stepFree = details.map(CommitmentDetails::stepFree).orElse(null);
        hoursAMonth = details.map(CommitmentDetails::hoursAMonth).orElse(null);
        languages = details.map(CommitmentDetails::languages)
                .filter(spoken -> !spoken.isEmpty())
                .orElse(null);
    }

    /** @throws Conflict when nothing of it is left, or it is over */
    void requireOffered() {
        if (status != CommitmentStatus.OFFERED) {
            throw new Conflict(
                    "commitment-not-offered",
                    "Cet engagement est %s : il n'est plus à prendre.".formatted(status.label()),
                    "This commitment is %s: it can no longer be taken.".formatted(status));
        }
    }

    /**
     * Takes it back.
     *
     * @throws Conflict when somebody took some of it, or it is over
     */
    void withdraw() {
        Conflict.unlessStep(status, CommitmentStatus.WITHDRAWN);
        if (taken > 0) {
            throw new Conflict(
                    "commitment-taken",
                    "Une partie de cet engagement est prise : réduisez sa quantité à %d au lieu de le retirer."
                            .formatted(taken),
                    "Some of this commitment is taken: lower its quantity to %d instead of withdrawing it."
                            .formatted(taken));
        }
        withdrawn = true;
    }

    /** Its period is over, or its offerer has left: nothing more can be taken. */
    void close() {
        closed = true;
    }

    UUID id() {
        return id;
    }

    String reference() {
        return Reference.write(SubjectKind.COMMITMENT, number);
    }

    UUID offerer() {
        return offererId;
    }

    Optional<String> offererName() {
        return Optional.ofNullable(offererName);
    }

    /** What is offered, how many, when and where. */
    CommitmentTerms terms() {
        var details = new CommitmentDetails(m2, rent, stepFree, hoursAMonth, languages);
        return new CommitmentTerms(
                kind,
                quantity,
                new CommitmentTerms.Period(startsOn, endsOn),
                communeCode,
                details.saysNothing() ? null : details);
    }

    /** How many are taken, by anybody. */
    int taken() {
        return taken;
    }

    /** How many can still be taken; 0 once it is over. */
    int left() {
        return status == CommitmentStatus.OFFERED ? quantity - taken : 0;
    }

    CommitmentStatus status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}

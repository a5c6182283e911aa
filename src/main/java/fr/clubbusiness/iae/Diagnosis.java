package fr.clubbusiness.iae;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.eligibility.Diagnoser;
import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.iae.rule.DiagnosisLaw;
import fr.clubbusiness.iae.rule.DiagnosisLaw.Content;
import fr.clubbusiness.iae.rule.DiagnosisLaw.Proof;
import fr.clubbusiness.problem.DuplicateText;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis of eligibility for the IAE that was made on the State's platform, and that the person's structure recorded. It does not change: a cancelled
 * one is kept, and no longer counts.
 */
@Entity
@DuplicateText(
        constraint = "diagnosis_once_a_day",
        french =
                "Un diagnostic de cette organisation, de ce jour-là et à ce titre, est déjà noté, et il dit autre chose.",
        english =
                "A diagnosis by this organisation, of that day and in that capacity, is already recorded, and it says something else.",
        frenchRemedy = "Annulez celui qui est noté, puis notez le bon.",
        englishRemedy = "Cancel the recorded one, then record the right one.")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class Diagnosis extends PanacheEntityBase {

    /**
     * What was diagnosed.
     *
     * @param madeBy the organisation that diagnosed
     * @param by its title on that day
     */
    record Made(
            UUID madeBy,
            Diagnoser by,
            Content content,
            @Nullable String platformReference) {
        private boolean isByPrescriber() {
            return by instanceof Diagnoser.AuthorisedPrescriber;
        }

        private @Nullable Siae capacity() {
            return by instanceof Diagnoser.Employer(var kind) ? kind : null;
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID beneficiaryId;

    @Column(updatable = false)
    private UUID madeBy;

    @Column(updatable = false)
    private boolean prescriber;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Siae capacity;

    @Column(updatable = false)
    private LocalDate madeOn;

    @Column(updatable = false)
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private List<Criterion> criteria;

    @Column(updatable = false)
    private List<@Nullable LocalDate> proofsOn;

    @Column(updatable = false)
    private @Nullable String platformReference;

    @Column(updatable = false)
    private UUID recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    private @Nullable Instant cancelledAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Diagnosis() {}

    /** One that the law takes: {@link DiagnosisLaw#refusals} was empty. */
    @SuppressWarnings("NullAway.Init")
    Diagnosis(UUID beneficiaryId, Made made, Caller by, Instant now) {
        this.clubId = by.club();
        this.beneficiaryId = beneficiaryId;
        this.madeBy = made.madeBy();
        this.prescriber = made.isByPrescriber();
        this.capacity = made.capacity();
        this.madeOn = made.content().on();
        this.lastDay = DiagnosisLaw.lastDay(made.content(), made.by());
        this.criteria = made.content().proofs().stream().map(Proof::criterion).toList();
        this.proofsOn = new ArrayList<>();
        made.content().proofs().forEach(proof -> proofsOn.add(proof.on()));
        this.platformReference = made.platformReference();
        this.recordedBy = by.member();
        this.recordedAt = now;
    }

    /** The diagnoses of a person that count, the newest first; none when the caller may not read them. */
    static List<Diagnosis> of(UUID beneficiaryId) {
        return list("beneficiaryId = ?1 and cancelledAt is null order by madeOn desc, id desc", beneficiaryId);
    }

    /** One of this person, cancelled or not. */
    static Optional<Diagnosis> find(UUID beneficiaryId, UUID id) {
        return find("beneficiaryId = ?1 and id = ?2", beneficiaryId, id).firstResultOptional();
    }

    /** Whether it says the same: who, when, as what, and why. */
    boolean isSameAs(Made other) {
        return madeBy.equals(other.madeBy())
                && madeOn.equals(other.content().on())
                && capacity == other.capacity()
                && Set.copyOf(proofs()).equals(Set.copyOf(other.content().proofs()))
                && Objects.equals(platformReference, other.platformReference());
    }

    void cancel(Instant at) {
        cancelledAt = at;
    }

    /** Whether it holds on this day for this employer: a prescriber's for all of them, an employer's for itself, under the kind as which it diagnosed. */
    boolean holdsFor(@Nullable UUID employer, @Nullable Siae kind, LocalDate day) {
        return isValidOn(day) && (prescriber || (madeBy.equals(employer) && capacity == kind));
    }

    boolean isValidOn(LocalDate day) {
        return cancelledAt == null && !day.isBefore(madeOn) && !day.isAfter(lastDay);
    }

    /** When it was cancelled; null while it counts. */
    @Nullable
    Instant cancelledAt() {
        return cancelledAt;
    }

    /** The kind of SIAE as which an employer diagnosed; null when a prescriber did. */
    @Nullable
    Siae capacity() {
        return capacity;
    }

    UUID id() {
        return id;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    UUID madeBy() {
        return madeBy;
    }

    boolean isByPrescriber() {
        return prescriber;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    /** Its criteria with the dates of their proofs. */
    List<Proof> proofs() {
        return IntStream.range(0, criteria.size())
                .mapToObj(i -> new Proof(criteria.get(i), proofsOn.get(i)))
                .toList();
    }

    @Nullable
    String platformReference() {
        return platformReference;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}

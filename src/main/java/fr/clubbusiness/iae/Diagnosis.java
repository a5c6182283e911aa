package fr.clubbusiness.iae;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.eligibility.Diagnoser;
import fr.clubbusiness.iae.rule.DiagnosisLaw;
import fr.clubbusiness.iae.rule.DiagnosisLaw.Proof;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A diagnosis of eligibility for the IAE that was made on the State's platform, and that the person's structure recorded. It never changes. */
@Entity
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
            LocalDate on,
            List<Proof> proofs,
            @Nullable String platformReference) {
        boolean isByPrescriber() {
            return by instanceof Diagnoser.AuthorisedPrescriber;
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID clubId;
    private UUID beneficiaryId;
    private UUID madeBy;
    private boolean prescriber;
    private LocalDate madeOn;
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private List<Criterion> criteria;

    private List<@Nullable LocalDate> proofsOn;
    private @Nullable String platformReference;
    private UUID recordedBy;
    private Instant recordedAt;

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
        this.madeOn = made.on();
        this.lastDay = DiagnosisLaw.lastDay(made.on(), made.proofs(), made.by());
        this.criteria = made.proofs().stream().map(Proof::criterion).toList();
        this.proofsOn = new ArrayList<>();
        made.proofs().forEach(proof -> proofsOn.add(proof.on()));
        this.platformReference = made.platformReference();
        this.recordedBy = by.member();
        this.recordedAt = now;
    }

    /** The diagnoses of a person, the newest first; none when the caller may not read them. */
    static List<Diagnosis> of(UUID beneficiaryId) {
        return list("beneficiaryId = ?1 order by madeOn desc, id desc", beneficiaryId);
    }

    /** Whether it holds on this day for this employer: a prescriber's for all of them, an employer's for itself. */
    boolean holdsFor(@Nullable UUID employer, LocalDate day) {
        return isValidOn(day) && (prescriber || madeBy.equals(employer));
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(madeOn) && !day.isAfter(lastDay);
    }

    UUID id() {
        return id;
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

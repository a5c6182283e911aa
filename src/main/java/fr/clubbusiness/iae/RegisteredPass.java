package fr.clubbusiness.iae;

import fr.clubbusiness.eligibility.PassNumber;
import fr.clubbusiness.iae.rule.PassAlerts;
import fr.clubbusiness.iae.rule.PassCalculator;
import fr.clubbusiness.iae.rule.PassCourse;
import fr.clubbusiness.iae.rule.PassRecordLaw;
import fr.clubbusiness.problem.DuplicateText;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A PASS IAE that the State's platform issued, as the person's structure recorded it. Its end is computed from all that moves it. */
@Entity
@Table(name = "pass_iae")
@DuplicateText(
        constraint = "pass_iae_number_unique",
        french = "Ce numéro de PASS IAE est déjà celui d'une autre personne, ou d'un autre PASS.",
        english = "This PASS IAE number is that of another person already, or of another PASS.",
        frenchRemedy =
                "Relisez le numéro sur la plateforme ; s'il est juste, demandez à l'agence si la personne est inscrite deux fois.",
        englishRemedy =
                "Read the number again on the platform; if it is right, ask the agency whether the person is registered twice.")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class RegisteredPass extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID beneficiaryId;

    private String number;
    private LocalDate startOn;
    private LocalDate endOn;

    @Column(updatable = false)
    private UUID enteredBy;

    @Formula("(select m.name from member m where m.id = entered_by)")
    private @Nullable String enteredByName;

    @Column(updatable = false)
    private Instant enteredAt;

    private LocalDate checkedOn;
    private UUID checkedBy;

    @Formula("(select m.name from member m where m.id = checked_by)")
    private @Nullable String checkedByName;

    private @Nullable LocalDate nextAlertOn;
    private @Nullable Short alertedMonths;
    private @Nullable LocalDate alertedOn;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RegisteredPass() {}

    /** One that nothing has moved yet. */
    @SuppressWarnings("NullAway.Init")
    RegisteredPass(UUID beneficiaryId, PassNumber number, LocalDate start, Caller by, Instant now) {
        this.clubId = by.club();
        this.beneficiaryId = beneficiaryId;
        this.number = number.value();
        this.startOn = start;
        this.endOn = PassCalculator.end(PassCourse.from(start));
        this.enteredBy = by.member();
        this.enteredAt = now;
    }

    /** All PASS of a person, the latest first; none when the caller may not read them. */
    static List<RegisteredPass> of(UUID beneficiaryId) {
        return list("beneficiaryId = ?1 order by startOn desc", beneficiaryId);
    }

    /** Corrects what was mistyped. */
    void correct(PassNumber number, LocalDate start) {
        this.number = number.value();
        this.startOn = start;
    }

    /** This member compared it with the platform on that day. Does nothing when that is known. */
    void checked(LocalDate on, UUID by) {
        if (!on.equals(checkedOn)) {
            checkedOn = on;
            checkedBy = by;
        }
    }

    /** It ends on this day. */
    void endsOn(LocalDate end) {
        endOn = end;
    }

    /** Its next alert follows from its end and from the last one. */
    void planAlert(LocalDate today) {
        nextAlertOn = PassAlerts.next(endOn, lastAlert(), today);
    }

    /** Nobody is to check it any more. */
    void stopAlerts() {
        nextAlertOn = null;
    }

    /** An alert was given today, so many months before the end. */
    void alerted(int months, LocalDate today) {
        alertedMonths = (short) months;
        alertedOn = today;
    }

    private PassAlerts.@Nullable Given lastAlert() {
        return alertedMonths == null || alertedOn == null ? null : new PassAlerts.Given(alertedMonths, alertedOn);
    }

    /** The alert that is due today, in months before the end; empty when none is. */
    Optional<Integer> alertDue(LocalDate today) {
        return PassAlerts.due(endOn, lastAlert(), today);
    }

    PassRecordLaw.Days days() {
        return new PassRecordLaw.Days(startOn, endOn);
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(startOn) && !day.isAfter(endOn);
    }

    UUID id() {
        return id;
    }

    UUID clubId() {
        return clubId;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    PassNumber number() {
        return new PassNumber(number);
    }

    LocalDate start() {
        return startOn;
    }

    LocalDate end() {
        return endOn;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    LocalDate checkedOn() {
        return checkedOn;
    }

    PassView.Member enteredBy() {
        return new PassView.Member(enteredBy, enteredByName);
    }

    PassView.Member checkedBy() {
        return new PassView.Member(checkedBy, checkedByName);
    }

    int version() {
        return version;
    }
}

package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.place.ImmersionPlace;
import fr.clubbusiness.immersion.rule.AgreementParty;
import fr.clubbusiness.immersion.rule.ImmersionKind;
import fr.clubbusiness.immersion.rule.ImmersionStatus;
import fr.clubbusiness.immersion.rule.Weekday;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Somebody at a host's, from the draft of the agreement until it is said how it went. Who it is stands apart. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class Immersion extends ImmersionRow {
    @Column(updatable = false)
    private UUID placeId;

    @Column(updatable = false)
    private UUID hostId;

    @Formula("immersion_host(host_id)")
    private @Nullable String hostName;

    @Column(updatable = false)
    private UUID senderId;

    @Column(updatable = false)
    private UUID sentBy;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ImmersionKind kind;

    @Column(updatable = false)
    private RomeCode romeCode;

    @Column(updatable = false)
    private CommuneCode communeCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AgreementParty senderParty;

    @Column(updatable = false)
    private @Nullable UUID introductionId;

    private @Nullable Integer seat;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private List<Weekday> weekdays;

    private LocalTime starts;
    private LocalTime ends;
    private int breakMinutes;
    private boolean seconde;
    private boolean guardianSigns;

    /** Counts the changes of the terms, by the database. */
    @Column(insertable = false, updatable = false)
    private int terms;

    @Enumerated(EnumType.STRING)
    private ImmersionStatus status;

    private @Nullable String officialReference;
    private @Nullable Instant requestedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Immersion() {}

    /**
     * A seat of a place for somebody.
     *
     * @param sender as what whoever sends the person signs
     * @param introduction whose trial it is; null when it is none
     */
    record Assigned(
            ImmersionPlace place,
            int seat,
            AgreementParty sender,
            @Nullable UUID introduction) {}

    /**
     * A draft by the caller's organisation.
     *
     * @param guardianSigns whether the person is a minor on the first day
     */
    @SuppressWarnings("NullAway.Init")
    Immersion(Caller by, Assigned assigned, AgreementTerms terms, boolean guardianSigns, Instant now) {
        super(by.club(), now);
        var place = assigned.place();
        this.senderId = by.organisation();
        this.sentBy = by.member();
        this.placeId = place.id();
        this.hostId = place.host();
        this.kind = place.kind();
        this.romeCode = place.romeCode();
        this.communeCode = place.communeCode();
        this.seat = assigned.seat();
        this.senderParty = assigned.sender();
        this.introductionId = assigned.introduction();
        take(terms, guardianSigns);
    }

    /** Other terms: nobody has signed them, and the official agreement was about others. The database clears the signatures too. */
    void change(AgreementTerms other, boolean minor) {
        take(other, minor);
    }

    /** Whether a legal representative signs too, once the birth date is corrected. The database clears the signatures. */
    void correctAge(boolean minor) {
        guardianSigns = minor;
        status = ImmersionStatus.DRAFT;
        officialReference = null;
    }

    private void take(AgreementTerms said, boolean minor) {
        firstDay = said.firstDay();
        lastDay = said.lastDay();
        weekdays = said.orderedWeekdays();
        starts = LocalTime.parse(said.dayStarts());
        ends = LocalTime.parse(said.dayEnds());
        breakMinutes = said.breakMinutes();
        seconde = said.seconde();
        guardianSigns = minor;
        status = ImmersionStatus.DRAFT;
        officialReference = null;
    }

    /** Signatures are asked for from now on. */
    void askSignatures(Instant now) {
        become(ImmersionStatus.TO_SIGN);
        requestedAt = requestedAt == null ? now : requestedAt;
    }

    /** The official agreement has this reference. */
    void validate(String reference) {
        become(ImmersionStatus.VALIDATED);
        officialReference = reference;
    }

    /** It does not take place, and its seat is free. */
    void cancel() {
        become(ImmersionStatus.CANCELLED);
        seat = null;
    }

    /** Throws {@link Conflict} when it cannot. */
    void become(ImmersionStatus to) {
        Conflict.unlessStep(status, to);
        status = to;
    }

    UUID place() {
        return placeId;
    }

    UUID host() {
        return hostId;
    }

    @Nullable
    String hostName() {
        return hostName;
    }

    UUID sender() {
        return senderId;
    }

    ImmersionKind kind() {
        return kind;
    }

    RomeCode romeCode() {
        return romeCode;
    }

    CommuneCode communeCode() {
        return communeCode;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    /** What it says, with those who sign. */
    AgreementTerms terms(List<AgreementTerms.Signs> signatories) {
        return new AgreementTerms(
                firstDay, lastDay, weekdays, starts.toString(), ends.toString(), breakMinutes, seconde, signatories);
    }

    int numberOfTerms() {
        return terms;
    }

    /** Whose signatures it needs. */
    Set<AgreementParty> parties() {
        return AgreementParty.required(senderParty, guardianSigns);
    }

    AgreementParty senderParty() {
        return senderParty;
    }

    ImmersionStatus status() {
        return status;
    }

    Optional<UUID> introduction() {
        return Optional.ofNullable(introductionId);
    }

    Optional<String> officialReference() {
        return Optional.ofNullable(officialReference);
    }
}

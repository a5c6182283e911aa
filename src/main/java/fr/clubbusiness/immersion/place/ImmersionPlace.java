package fr.clubbusiness.immersion.place;

import fr.clubbusiness.immersion.rule.ImmersionKind;
import fr.clubbusiness.immersion.rule.PlaceAudience;
import fr.clubbusiness.immersion.rule.PlaceStatus;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** Where somebody discovers a job. Its seats are kept by the database ({@code V141}). */
@Entity(name = "ImmersionPlace")
@Table(name = "immersion_place")
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
public class ImmersionPlace extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Given by the database, and 0 until the row is read again. */
    @Column(insertable = false, updatable = false)
    private long number;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID hostId;

    @Formula("immersion_host(host_id)")
    private @Nullable String hostName;

    @Enumerated(EnumType.STRING)
    private ImmersionKind kind;

    private LocalDate firstDay;

    private LocalDate lastDay;

    private int places;

    @Formula("immersion_seats_left(id)")
    private int seatsLeft;

    private RomeCode romeCode;

    private CommuneCode communeCode;

    @Enumerated(EnumType.STRING)
    private List<PlaceAudience> audience;

    private @Nullable List<UUID> firstFor;
    private boolean firstQpv;
    private @Nullable LocalDate firstUntil;

    @Formula("is_in_tension(rome_code)")
    private boolean tension;

    @Formula("immersion_host_is_ess(host_id)")
    private boolean ess;

    @Enumerated(EnumType.STRING)
    private PlaceStatus status;

    @Column(updatable = false)
    private UUID createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ImmersionPlace() {}

    /** A new draft of the caller's organisation. */
    @SuppressWarnings("NullAway.Init")
    ImmersionPlace(Caller by, PlaceRequest request, Instant now) {
        this.clubId = by.club();
        this.hostId = by.organisation();
        this.createdBy = by.member();
        this.createdAt = now;
        take(request);
        this.status = PlaceStatus.DRAFT;
    }

    /** Other terms of a draft. Throws {@link Conflict} once it was opened. */
    void change(PlaceRequest request) {
        if (status != PlaceStatus.DRAFT) {
            throw new Conflict(
                    "immersion-place-offered",
                    "Cette place est %s : ce qui est proposé ne change plus.".formatted(status.label()),
                    "This place is %s: what is offered no longer changes.".formatted(status));
        }
        take(request);
    }

    private void take(PlaceRequest request) {
        kind = request.kind();
        firstDay = request.firstDay();
        lastDay = request.lastDay();
        places = request.places();
        romeCode = request.romeCode();
        communeCode = request.communeCode();
        audience = request.audience().stream().distinct().sorted().toList();
        var first = request.firstFor();
        firstFor = first == null || first.ofQpv() ? null : first.partners();
        firstQpv = first != null && first.ofQpv();
        firstUntil = first == null ? null : first.until();
    }

    /** Throws {@link Conflict} when it cannot. */
    void become(PlaceStatus to) {
        Conflict.unlessStep(status, to);
        status = to;
    }

    /** Whoever was served first has had their time: from now on everybody sees it. */
    void freeForAll() {
        firstFor = null;
        firstQpv = false;
        firstUntil = null;
    }

    /** Whether it is offered. */
    public boolean isOpen() {
        return status == PlaceStatus.OPEN;
    }

    public UUID id() {
        return id;
    }

    String reference() {
        return Reference.write(SubjectKind.IMMERSION_PLACE, number);
    }

    public UUID host() {
        return hostId;
    }

    @Nullable
    String hostName() {
        return hostName;
    }

    public ImmersionKind kind() {
        return kind;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    int places() {
        return places;
    }

    int left() {
        return isOpen() ? seatsLeft : 0;
    }

    public RomeCode romeCode() {
        return romeCode;
    }

    public CommuneCode communeCode() {
        return communeCode;
    }

    public List<PlaceAudience> audience() {
        return audience;
    }

    /** Whom it is for first; empty when all see it at once. */
    Optional<PlaceView.First> first() {
        return firstUntil == null
                ? Optional.empty()
                : Optional.of(new PlaceView.First(firstFor == null ? List.of() : firstFor, firstQpv, firstUntil));
    }

    boolean isInTension() {
        return tension;
    }

    boolean isOfEss() {
        return ess;
    }

    UUID club() {
        return clubId;
    }

    int version() {
        return version;
    }

    @Nullable
    LocalDate firstUntil() {
        return firstUntil;
    }

    PlaceStatus status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }
}

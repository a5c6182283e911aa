package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.pathway.ReadPathway.Path;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Something that is done with a person against one of their barriers. What was planned is never rewritten: it is done, or cancelled. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class BarrierAction extends PanacheEntityBase {

    /**
     * What is to be done.
     *
     * @param what in a few words
     * @param serviceId the public service that helps; null without one
     * @param dueOn for when
     */
    record Plan(Barrier barrier, String what, @Nullable UUID serviceId, LocalDate dueOn) {}

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID beneficiaryId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Barrier barrier;

    @Column(updatable = false)
    private String what;

    @Column(updatable = false)
    private @Nullable UUID serviceId;

    @Formula(
            "(select s.name from local_service_sheet s where s.service_id = service_id order by s.from_import desc limit 1)")
    private @Nullable String serviceName;

    @Column(updatable = false)
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ActionStatus status;

    private @Nullable LocalDate doneOn;

    @Column(updatable = false)
    private UUID recordedBy;

    @Formula("(select m.name from member m where m.id = recorded_by)")
    private @Nullable String recordedByName;

    @Column(updatable = false)
    private Instant recordedAt;

    private Instant movedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected BarrierAction() {}

    /** One that the law takes. */
    @SuppressWarnings("NullAway.Init")
    BarrierAction(UUID beneficiaryId, Plan plan, Caller by, Instant now) {
        this.clubId = by.club();
        this.beneficiaryId = beneficiaryId;
        this.barrier = plan.barrier();
        this.what = plan.what();
        this.serviceId = plan.serviceId();
        this.dueOn = plan.dueOn();
        this.status = ActionStatus.PLANNED;
        this.recordedBy = by.member();
        this.recordedAt = now;
        this.movedAt = now;
    }

    /** One of this person; empty when the caller may not read it. */
    static Optional<BarrierAction> find(UUID beneficiaryId, UUID id) {
        return find("beneficiaryId = ?1 and id = ?2", beneficiaryId, id).firstResultOptional();
    }

    /** It was done on this day. Returns false when that was said before. */
    boolean complete(LocalDate day, Instant at) {
        if (status == ActionStatus.DONE && day.equals(doneOn)) {
            return false;
        }
        move(ActionStatus.DONE, at);
        this.doneOn = day;
        return true;
    }

    /** Nobody does it any more. Returns false when that was said before. */
    boolean cancel(Instant at) {
        if (status == ActionStatus.CANCELLED) {
            return false;
        }
        move(ActionStatus.CANCELLED, at);
        return true;
    }

    private void move(ActionStatus to, Instant at) {
        Conflict.unlessStep(status, to);
        this.status = to;
        this.movedAt = at;
    }

    UUID id() {
        return id;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** The day on which it was done; empty unless it was. */
    Optional<LocalDate> doneOn() {
        return Optional.ofNullable(doneOn);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /**
     * As it is shown on this day.
     *
     * @param path that of its person: what was planned against a barrier that is lifted, or no longer noted, is late for nobody
     */
    ActionView view(Path path, LocalDate today) {
        return new ActionView(
                id,
                path.person().reference(),
                barrier,
                barrier.label(),
                what,
                serviceId,
                serviceName,
                dueOn,
                status,
                status == ActionStatus.PLANNED && dueOn.isBefore(today) && path.hasToLift(barrier),
                doneOn,
                recordedAt,
                new PathMember(recordedBy, recordedByName));
    }
}

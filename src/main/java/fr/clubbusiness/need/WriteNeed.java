package fr.clubbusiness.need;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.history.History;
import fr.clubbusiness.http.BodyChecks;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.problem.TooManyRequests;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Creates and replaces needs, for single requests and for {@link ImportNeeds}. */
@ApplicationScoped
class WriteNeed implements BodyChecks {
    private final NeedEmployers employers;
    private final NeedChecks fields;
    private final NeedSteps steps;
    private final NeedLimits limits;
    private final PositionsTaken taken;
    private final StatelessSession rows;
    private final History events;
    private final Clock clock;

    WriteNeed(
            NeedEmployers employers,
            NeedChecks fields,
            NeedSteps steps,
            NeedLimits limits,
            PositionsTaken taken,
            StatelessSession rows,
            History events,
            Clock clock) {
        this.employers = employers;
        this.fields = fields;
        this.steps = steps;
        this.limits = limits;
        this.taken = taken;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<FieldViolation> check(Object body) {
        return body instanceof NeedRequest request ? fields.faults(request, LocalDate.now(clock)) : List.of();
    }

    /**
     * Creates a need and reads it back with its number. It stays a draft when its employer has too many open ones.
     *
     * @throws Conflict when its employer already has its externalId
     * @throws TooManyRequests when its employer wrote too many sets of criteria today
     */
    LabourNeed create(NeedRequest request) {
        Invalid.ifAny(check(request));
        var employer = employers.of(request.employerId());
        var externalId = request.externalId();
        if (externalId != null && LabourNeed.byExternalId(employer, externalId).isPresent()) {
            throw new Conflict(
                    "need-external-id-unique",
                    "Un besoin de cet employeur porte déjà cet externalId.",
                    "A need of this employer already has this externalId.");
        }
        var need = build(request, employer, limits.remaining(employer.id()));
        store(List.of(need));
        return LabourNeed.find(need.clubId(), need.id()).orElseThrow();
    }

    /** Makes a need from a checked request, to be passed to {@link #store}, with what is left for its employer. */
    LabourNeed build(NeedRequest request, Organisation employer, NeedLimits.Remaining remaining) {
        var now = clock.instant();
        var need = new LabourNeed(employer, request.externalId(), request.criteria(), request.offer(), now);
        requireAllowed(employer, need.criteria(), need.offer(), 0, request.opens());
        remaining.takeCriteriaSet();
        if (request.opens() && remaining.takeOpening()) {
            need.move(NeedStatus.OPEN, now);
        }
        return need;
    }

    /** Stores new needs in a few statements for all of them. They are not read back. */
    void store(List<LabourNeed> needs) {
        rows.insertMultiple(needs);
        events.created(SubjectKind.NEED, needs, LabourNeed::id, LabourNeed::status);
    }

    /**
     * Replaces the content of the need. A draft opens if the request says so. The status changes in no other case, unless the positions are now all
     * taken.
     *
     * @throws Refused when a draft is to open and its employer has too many open needs
     */
    void replace(LabourNeed need, NeedRequest request) {
        var remaining = limits.remaining(need.employerId());
        var opens = wouldOpen(need, request);
        if (opens) {
            remaining.requireOpening();
        }
        replace(need, request, opens, remaining);
    }

    /**
     * Replaces the content of the need as a line of a file gives it. A draft that its employer may not open stays one.
     *
     * @return whether the status is the one that the line asks for
     */
    boolean update(LabourNeed need, NeedRequest request, NeedLimits.Remaining remaining) {
        var asked = wouldOpen(need, request);
        var opens = asked && remaining.takeOpening();
        if (opens || !hasContentOf(need, request)) {
            replace(need, request, opens, remaining);
        }
        return opens == asked;
    }

    private void replace(LabourNeed need, NeedRequest request, boolean opens, NeedLimits.Remaining remaining) {
        Invalid.ifAny(check(request));
        requireSameEmployer(need, request);
        var criteria = request.criteria();
        var offer = request.offer();
        if (!criteria.equals(need.criteria())) {
            // The employer before the need, as when it opens: two orders would wait for each other.
            remaining.read();
        }
        need.lock();
        int filled = taken.of(need);
        requireChangeable(need, criteria, offer);
        requireAllowed(need.employer(), criteria, offer, filled, opens || need.status() != NeedStatus.DRAFT);
        if (!criteria.equals(need.criteria())) {
            limits.requireOneMoreChange(need.id());
            remaining.takeCriteriaSet();
        }
        describe(need, request.externalId(), criteria, offer);
        if (opens) {
            steps.open(need);
        }
        if (need.isOpen() && filled == offer.positions()) {
            steps.fill(need);
        }
    }

    /**
     * Opens it with its present content. For one that is open, its poster says that it stands.
     *
     * @throws Refused when something is missing, or its employer has too many open needs
     */
    void open(LabourNeed need) {
        if (!need.isOpen()) {
            Refused.ifAny(NeedRules.openRefusals(need.criteria(), need.offer()));
            limits.remaining(need.employerId()).requireOpening();
            steps.open(need);
        } else {
            confirm(need);
        }
    }

    /** Its poster says that an open need stands as it is: it lives as long as if it were new. Kept once a day at most. */
    void confirm(LabourNeed need) {
        var now = clock.instant();
        if (need.isOpen() && need.updatedAt().isBefore(now.minus(Duration.ofDays(1)))) {
            LabourNeed.update("updatedAt = ?1 where id = ?2", now, need.id());
            LabourNeed.getEntityManager().refresh(need);
            events.record(SubjectKind.NEED, need.id(), "CONFIRMED", null);
        }
    }

    /** Whether the request would change nothing in the need. */
    static boolean isUnchangedBy(LabourNeed need, NeedRequest request) {
        return hasContentOf(need, request) && !wouldOpen(need, request);
    }

    private static boolean hasContentOf(LabourNeed need, NeedRequest request) {
        return need.criteria().equals(request.criteria()) && need.offer().equals(request.offer());
    }

    private static boolean wouldOpen(LabourNeed need, NeedRequest request) {
        return need.status() == NeedStatus.DRAFT && request.opensDraft();
    }

    private void describe(LabourNeed need, @Nullable String externalId, NeedCriteria criteria, NeedOffer offer) {
        var otherCriteria = need.describe(externalId, criteria, offer, clock.instant());
        if (otherCriteria) {
            limits.recordChange(need);
        }
        events.record(SubjectKind.NEED, need.id(), otherCriteria ? "CRITERIA_CHANGED" : "UPDATED", null);
    }

    private static void requireSameEmployer(LabourNeed need, NeedRequest request) {
        var employerId = request.employerId();
        if (employerId != null && !NeedEmployers.matches(need.employer(), employerId)) {
            throw new Conflict(
                    "need-employer",
                    "Un besoin ne change pas d'employeur : retirez-le et publiez-en un autre.",
                    "A need does not change its employer: withdraw it and post another one.");
        }
    }

    /** People were hired for the criteria of a filled need, so these can no longer change. */
    private static void requireChangeable(LabourNeed need, NeedCriteria criteria, NeedOffer offer) {
        var same = criteria.equals(need.criteria())
                && offer.positions() == need.offer().positions();
        if (need.status() == NeedStatus.FILLED && !same) {
            throw new Conflict(
                    "need-filled",
                    "Tous les postes de ce besoin sont pourvus : ses critères ne changent plus. Publiez-en un nouveau.",
                    "All positions of this need are filled: its criteria change no more. Post a new one.");
        }
    }

    private void requireAllowed(
            Organisation employer, NeedCriteria criteria, NeedOffer offer, int filled, boolean toBeOpen) {
        var reasons = new ArrayList<RefusalReason>(
                NeedRules.storeRefusals(criteria, offer, employers.contractsPossibleFor(employer), filled));
        if (toBeOpen) {
            reasons.addAll(NeedRules.openRefusals(criteria, offer));
        }
        Refused.ifAny(reasons);
    }
}

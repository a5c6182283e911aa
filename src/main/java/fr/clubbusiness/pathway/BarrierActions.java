package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.history.History;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.localservice.ServiceSearch;
import fr.clubbusiness.pathway.ReadPathway.Path;
import fr.clubbusiness.pathway.rule.ActionLaw;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records the actions on a person's barriers and their steps, each with its history, and lists them. */
@ApplicationScoped
class BarrierActions {
    /** Says that something of the path changed, and not what: history is read by more people than the path. */
    private static final String CHANGED = "PATHWAY_UPDATED";

    private static final Ordering<BarrierAction> ORDER = Ordering.newestFirst("a.id", BarrierAction::id)
            .or("dueOn", "a.dueOn", LocalDate::parse, BarrierAction::dueOn);

    private final CurrentCaller current;
    private final WorkOnBarriers barriers;
    private final ServiceSearch services;
    private final History history;
    private final Clock clock;

    BarrierActions(
            CurrentCaller current, WorkOnBarriers barriers, ServiceSearch services, History history, Clock clock) {
        this.current = current;
        this.barriers = barriers;
        this.services = services;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Records an action. Who plans one works on the barrier from now on.
     *
     * @param doneOn the day on which it was done; null when it is only planned
     * @throws Refused with every reason against it
     */
    ActionView record(Path path, BarrierAction.Plan plan, @Nullable LocalDate doneOn) {
        var today = LocalDate.now(clock);
        var status = path.sensitive().status(plan.barrier()).orElse(null);
        var service = plan.serviceId();
        var citesUnknown = service != null && !services.isKnown(service);
        Refused.ifAny(ActionLaw.refusals(status, plan.dueOn(), doneOn, citesUnknown, today));
        if (status == Barrier.Status.TO_LIFT) {
            barriers.move(path, plan.barrier(), Barrier.Status.TO_LIFT, Barrier.Status.UNDER_WAY);
        }
        var action = new BarrierAction(path.person().id(), plan, current.get(), clock.instant());
        if (doneOn != null) {
            action.complete(doneOn, clock.instant());
        }
        action.persist();
        changed(path.person());
        return answer(path, action);
    }

    /**
     * An action was done.
     *
     * @param doneOn the day; null for today
     * @throws Refused with every reason against the day
     */
    ActionView complete(Path path, UUID id, @Nullable LocalDate doneOn) {
        var action = action(path, id);
        var today = LocalDate.now(clock);
        var day = doneOn == null ? action.doneOn().orElse(today) : doneOn;
        Refused.ifAny(ActionLaw.refusalsOfDone(day, today));
        if (action.complete(day, clock.instant())) {
            changed(path.person());
        }
        return answer(path, action);
    }

    /** Nobody does an action any more. */
    ActionView cancel(Path path, UUID id) {
        var action = action(path, id);
        if (action.cancel(clock.instant())) {
            changed(path.person());
        }
        return answer(path, action);
    }

    /** Those of a person, the newest first. */
    Listing<BarrierAction, ActionView> of(Path path) {
        var person = path.person();
        var today = LocalDate.now(clock);
        return new Listing<>(
                person.clubId(),
                ORDER,
                slice -> rows(person.id(), slice),
                Listing.each(action -> action.view(path, today)));
    }

    private static List<BarrierAction> rows(UUID person, ListSlice<BarrierAction> slice) {
        var values = new HashMap<String, Object>(slice.values());
        values.put("person", person);
        var query = "from BarrierAction a where a.beneficiaryId = :person" + slice.and() + slice.orderBy();
        return BarrierAction.<BarrierAction>find(query, values)
                .page(0, slice.fetch())
                .list();
    }

    private static BarrierAction action(Path path, UUID id) {
        return BarrierAction.find(path.person().id(), id)
                .orElseThrow(() -> new NotFound("Cette action", "This action"));
    }

    private void changed(Beneficiary person) {
        history.record(SubjectKind.BENEFICIARY, person.id(), CHANGED, null);
    }

    /** Written and read again, because the database gives the names of members. */
    private ActionView answer(Path path, BarrierAction action) {
        BarrierAction.flush();
        BarrierAction.getEntityManager().refresh(action);
        return action.view(path, LocalDate.now(clock));
    }
}

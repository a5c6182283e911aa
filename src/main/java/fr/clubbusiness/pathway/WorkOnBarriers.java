package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiarySensitive;
import fr.clubbusiness.beneficiary.Facts.Reach;
import fr.clubbusiness.history.History;
import fr.clubbusiness.pathway.ReadPathway.Path;
import fr.clubbusiness.pathway.rule.LiftedBarrierRules;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Moves a person's barriers between their statuses, and changes the facts that their structure accepts, each with its history. */
@ApplicationScoped
class WorkOnBarriers {
    private final History history;
    private final Clock clock;

    WorkOnBarriers(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * Moves a barrier by one step. A second call does nothing.
     *
     * @param from the status that this step leaves
     * @throws NotFound when the person does not have this barrier
     * @throws Conflict when it has another status than {@code from}
     */
    void move(Path path, Barrier barrier, Barrier.Status from, Barrier.Status to) {
        requireKnown(path, barrier);
        path.sensitive()
                .status(barrier)
                .filter(status -> status != from && status != to)
                .ifPresent(status -> {
                    throw new Conflict(
                            "step-not-possible",
                            "Le frein est %s (%s) ; cette étape part d'un frein %s (%s)."
                                    .formatted(status.label(), status, from.label(), from),
                            "The barrier is %s; this step begins with one that is %s.".formatted(status, from));
                });
        if (path.sensitive().move(barrier, to, clock.instant())) {
            BeneficiarySensitive.flush();
            // As every change of sensitive data: history does not tell which.
            record(path.person(), "SENSITIVE_UPDATED");
        }
    }

    /**
     * Changes the facts that are accepted, all or none. One that already is as accepted stays.
     *
     * @throws NotFound when the person does not have this barrier
     * @throws Refused with every reason against it
     */
    void accept(Path path, Barrier barrier, List<AcceptRequest.Change> changes) {
        requireKnown(path, barrier);
        var person = path.person();
        var before = person.facts();
        var reasons = new ArrayList<RefusalReason>();
        if (path.sensitive()
                .status(barrier)
                .filter(Barrier.Status.LIFTED::equals)
                .isEmpty()) {
            reasons.add(RefusalReason.of(
                    "BARRIER_NOT_LIFTED",
                    "Ce frein n'est pas levé : il ne propose rien.",
                    "This barrier is not lifted: it proposes nothing."));
        }
        if (changes.stream().map(AcceptRequest.Change::fact).distinct().count() < changes.size()) {
            reasons.add(RefusalReason.of(
                    "ONE_VALUE_A_FACT",
                    "Acceptez une seule valeur à la fois pour un même fait, puis relisez les propositions.",
                    "Accept one value at a time for a fact, then read the proposals again."));
        }
        var reach = before.reach();
        for (var change : changes) {
            reach = accepted(barrier, change, reach, reasons);
        }
        Refused.ifAny(reasons);
        if (!reach.equals(before.reach())) {
            person.describe(person.externalId(), before.with(reach), null, clock.instant());
            Beneficiary.flush();
            record(person, "UPDATED");
        }
    }

    private Reach accepted(Barrier barrier, AcceptRequest.Change change, Reach reach, List<RefusalReason> reasons) {
        var fact = change.fact();
        if (LiftedBarrierRules.facts(barrier).contains(fact)
                && fact.values(reach).equals(change.proposed())) {
            return reach;
        }
        var proposal = LiftedBarrierRules.proposal(barrier, fact, change.proposed(), reach, LocalDate.now(clock));
        if (proposal.isEmpty()) {
            reasons.add(RefusalReason.of(
                    "NOT_PROPOSED",
                    "Ce frein ne propose pas cette valeur, ou ne la propose plus (%s). Relisez les propositions, ou modifiez la fiche."
                            .formatted(fact.label()),
                    "This barrier does not propose this value, or no longer does (%s). Read the proposals again, or change the record."
                            .formatted(fact.field())));
        }
        return proposal.map(found -> found.reach()).orElse(reach);
    }

    private static void requireKnown(Path path, Barrier barrier) {
        if (path.sensitive().status(barrier).isEmpty()) {
            throw new NotFound("Ce frein", "This barrier");
        }
    }

    private void record(Beneficiary person, String type) {
        history.record(SubjectKind.BENEFICIARY, person.id(), type, null);
    }
}

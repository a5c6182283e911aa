package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.Facts.Reach;
import fr.clubbusiness.history.History;
import fr.clubbusiness.pathway.AnswerRequest.Change;
import fr.clubbusiness.pathway.ReadPathway.Path;
import fr.clubbusiness.pathway.rule.AnsweredProposal;
import fr.clubbusiness.pathway.rule.AnsweredProposal.Answer;
import fr.clubbusiness.pathway.rule.FactProposal;
import fr.clubbusiness.pathway.rule.LiftedBarrierRules;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes what a structure answers to the proposals of a lifted barrier. What it accepts changes the facts, what it declines changes none; neither is
 * proposed again before the barrier is reopened and lifted once more.
 */
@ApplicationScoped
class AnswerProposals {
    private final CurrentCaller current;
    private final History history;
    private final Clock clock;

    AnswerProposals(CurrentCaller current, History history, Clock clock) {
        this.current = current;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Changes the facts that are accepted, all or none. One that already is as accepted stays.
     *
     * @return the path after it
     * @throws NotFound when the person does not have this barrier
     * @throws Refused with every reason against it
     */
    Path accept(Path path, Barrier barrier, List<Change> changes) {
        var reasons = refusals(path, barrier);
        if (changes.stream().map(Change::fact).distinct().count() < changes.size()) {
            reasons.add(RefusalReason.of(
                    "ONE_VALUE_A_FACT",
                    "Acceptez une seule valeur à la fois pour un même fait, puis relisez les propositions.",
                    "Accept one value at a time for a fact, then read the proposals again."));
        }
        var rules = rules(barrier, path.answers(barrier));
        var person = path.person();
        var reach = person.facts().reach();
        var accepted = new ArrayList<FactProposal>();
        for (var change : changes) {
            if (!isSo(barrier, change, reach)) {
                var proposal = proposed(rules, change, reach, reasons);
                proposal.ifPresent(accepted::add);
                reach = proposal.map(FactProposal::reach).orElse(reach);
            }
        }
        Refused.ifAny(reasons);
        if (accepted.isEmpty()) {
            return path;
        }
        person.describe(person.externalId(), person.facts().with(reach), null, clock.instant());
        Beneficiary.flush();
        return kept(path, barrier, accepted, Answer.ACCEPTED, "UPDATED");
    }

    /**
     * Keeps that what these say is not true, all or none. One that was declined before stays so.
     *
     * @return the path after it
     * @throws NotFound when the person does not have this barrier
     * @throws Refused with every reason against it
     */
    Path decline(Path path, Barrier barrier, List<Change> changes) {
        var reasons = refusals(path, barrier);
        var before = path.answers(barrier);
        var rules = rules(barrier, before);
        var unanswered = rules(barrier, List.of());
        var now = path.person().facts().reach();
        var declined = new ArrayList<FactProposal>();
        for (var change : changes.stream().distinct().toList()) {
            var repeated = unanswered
                    .proposal(change.fact(), change.proposed(), now)
                    .map(proposal -> answer(proposal, Answer.DECLINED))
                    .filter(before::contains);
            if (repeated.isEmpty()) {
                proposed(rules, change, now, reasons).ifPresent(declined::add);
            }
        }
        Refused.ifAny(reasons);
        // History tells that something of the path changed, and not what: it is read by more people than the path.
        return declined.isEmpty() ? path : kept(path, barrier, declined, Answer.DECLINED, "PATHWAY_UPDATED");
    }

    /** The reasons against any answer, to which those against each follow. */
    private static List<RefusalReason> refusals(Path path, Barrier barrier) {
        WorkOnBarriers.requireKnown(path, barrier);
        var reasons = new ArrayList<RefusalReason>();
        if (!path.hasLifted(barrier)) {
            reasons.add(RefusalReason.of(
                    "BARRIER_NOT_LIFTED",
                    "Ce frein n'est pas levé : il ne propose rien.",
                    "This barrier is not lifted: it proposes nothing."));
        }
        return reasons;
    }

    /** Whether the facts already say it. */
    private static boolean isSo(Barrier barrier, Change change, Reach reach) {
        var fact = change.fact();
        return LiftedBarrierRules.facts(barrier).contains(fact)
                && fact.values(reach).equals(change.proposed());
    }

    /** Empty, with the reason, when nothing like it is proposed. */
    private static Optional<FactProposal> proposed(
            LiftedBarrierRules rules, Change change, Reach reach, List<RefusalReason> reasons) {
        var fact = change.fact();
        var proposal = rules.proposal(fact, change.proposed(), reach);
        if (proposal.isEmpty()) {
            reasons.add(RefusalReason.of(
                    "NOT_PROPOSED",
                    "Ce frein ne propose pas cette valeur, ou ne la propose plus (%s). Relisez les propositions, ou modifiez la fiche."
                            .formatted(fact.label()),
                    "This barrier does not propose this value, or no longer does (%s). Read the proposals again, or change the record."
                            .formatted(fact.field())));
        }
        return proposal;
    }

    private LiftedBarrierRules rules(Barrier barrier, List<AnsweredProposal> answered) {
        return new LiftedBarrierRules(barrier, answered, LocalDate.now(clock));
    }

    private static AnsweredProposal answer(FactProposal proposal, Answer answer) {
        return new AnsweredProposal(proposal.fact(), proposal.gain(), answer);
    }

    private Path kept(Path path, Barrier barrier, List<FactProposal> proposals, Answer answer, String type) {
        var person = path.person().id();
        var answers = proposals.stream()
                .map(proposal ->
                        new ProposalAnswer(person, barrier, answer(proposal, answer), current.get(), clock.instant()))
                .toList();
        ProposalAnswer.persist(answers);
        history.record(SubjectKind.BENEFICIARY, person, type, null);
        return path.answered(answers);
    }
}

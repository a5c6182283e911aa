package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.Facts.Reach;
import fr.clubbusiness.beneficiary.KnownBarrier;
import fr.clubbusiness.matching.GainedNeeds;
import fr.clubbusiness.pathway.ReadPathway.Path;
import fr.clubbusiness.pathway.rule.FactProposal;
import fr.clubbusiness.pathway.rule.LiftedBarrierRules;
import fr.clubbusiness.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shows barriers, with what the end of each proposes and how many open needs that would gain. No transaction may be open: it computes. */
@ApplicationScoped
class BarrierViews {
    private static final Logger LOG = Logger.getLogger(BarrierViews.class);

    private final GainedNeeds needs;
    private final Clock clock;

    BarrierViews(GainedNeeds needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    /** All of a person, with how many services there are for each. */
    BarrierView.All all(Path path, Map<Barrier, Integer> services) {
        return new BarrierView.All(views(path, path.sensitive().sensitive().barriers(), services));
    }

    /** One that the person has. */
    BarrierView one(Path path, Barrier barrier) {
        var status = path.sensitive().status(barrier).orElseThrow();
        return views(path, List.of(new KnownBarrier(barrier, status)), Map.of()).getFirst();
    }

    /** The needs that all of them would gain are counted together: what is read for it is read once. */
    private List<BarrierView> views(Path path, List<KnownBarrier> barriers, Map<Barrier, Integer> services) {
        var offers = barriers.stream().map(known -> offer(path, known)).toList();
        var changes = offers.stream().flatMap(offer -> offer.changes().stream()).toList();
        var gains = changes.isEmpty() ? Optional.<List<Integer>>empty() : gains(path.person(), changes);
        var views = new ArrayList<BarrierView>();
        int counted = 0;
        for (var offer : offers) {
            int from = counted;
            counted += offer.changes().size();
            int to = counted;
            views.add(view(
                    path.person(),
                    offer,
                    gains.map(counts -> counts.subList(from, to)).orElse(List.of()),
                    services.get(offer.known().code())));
        }
        return views;
    }

    /**
     * A barrier with what it proposes.
     *
     * @param changes each proposal by itself, then all together; none where nothing is proposed
     */
    private record Offer(KnownBarrier known, List<FactProposal> proposals, List<Reach> changes) {}

    private Offer offer(Path path, KnownBarrier known) {
        if (!path.isHolder() || known.status() != Barrier.Status.LIFTED) {
            return new Offer(known, List.of(), List.of());
        }
        var rules = new LiftedBarrierRules(known.code(), path.answers(known.code()), LocalDate.now(clock));
        var reach = path.person().facts().reach();
        var proposals = rules.proposals(reach);
        return proposals.isEmpty()
                ? new Offer(known, proposals, List.of())
                : new Offer(
                        known,
                        proposals,
                        Stream.concat(proposals.stream().map(FactProposal::reach), Stream.of(rules.together(reach)))
                                .toList());
    }

    /**
     * The view of a barrier.
     *
     * @param gains by each of the changes of its offer; empty while they cannot be counted
     * @param services how many help with it; null when they were not counted
     */
    private static BarrierView view(Beneficiary person, Offer offer, List<Integer> gains, @Nullable Integer services) {
        var known = offer.known();
        var proposals = offer.proposals();
        var reach = person.facts().reach();
        return new BarrierView(
                person.id(),
                person.reference(),
                known.code(),
                known.code().label(),
                known.status(),
                IntStream.range(0, proposals.size())
                        .mapToObj(i -> proposal(proposals.get(i), reach, gains.isEmpty() ? null : gains.get(i)))
                        .toList(),
                gains.isEmpty() ? null : gains.getLast(),
                BarrierView.Help.of(person.id(), known.code(), services));
    }

    private static BarrierView.Proposal proposal(FactProposal proposal, Reach now, @Nullable Integer gain) {
        var fact = proposal.fact();
        return new BarrierView.Proposal(
                fact, fact.field(), fact.values(now), proposal.proposed(), proposal.question(), gain);
    }

    /** Empty while they cannot be counted: what is proposed is shown all the same. */
    private Optional<List<Integer>> gains(Beneficiary person, List<Reach> changes) {
        try {
            return Optional.of(needs.of(person, changes));
        } catch (Unavailable preparing) {
            LOG.debugf(preparing, "the needs that %s would gain cannot be counted yet", person.id());
            return Optional.empty();
        }
    }
}

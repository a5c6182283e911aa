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
import java.util.Optional;
import java.util.stream.IntStream;
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

    BarrierView.All all(Path path) {
        return new BarrierView.All(path.sensitive().sensitive().barriers().stream()
                .map(known -> view(path, known))
                .toList());
    }

    /** One that the person has. */
    BarrierView one(Path path, Barrier barrier) {
        return view(
                path, new KnownBarrier(barrier, path.sensitive().status(barrier).orElseThrow()));
    }

    private BarrierView view(Path path, KnownBarrier known) {
        var person = path.person();
        var reach = person.facts().reach();
        var today = LocalDate.now(clock);
        List<FactProposal> proposals = path.isHolder() && known.status() == Barrier.Status.LIFTED
                ? LiftedBarrierRules.proposals(known.code(), reach, today)
                : List.of();
        var changes =
                new ArrayList<>(proposals.stream().map(FactProposal::reach).toList());
        changes.add(LiftedBarrierRules.together(known.code(), reach, today));
        var gains = proposals.isEmpty() ? Optional.<List<Integer>>empty() : gains(person, changes);
        return new BarrierView(
                person.id(),
                person.reference(),
                known.code(),
                known.code().label(),
                known.status(),
                IntStream.range(0, proposals.size())
                        .mapToObj(i -> proposal(
                                proposals.get(i),
                                reach,
                                gains.map(counts -> counts.get(i)).orElse(null)))
                        .toList(),
                gains.map(List::getLast).orElse(null));
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

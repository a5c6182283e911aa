package fr.clubbusiness.matching;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.matching.EvidenceView.LiftView;
import fr.clubbusiness.matching.EvidenceView.TermView;
import fr.clubbusiness.matching.NeedMatches.Notice;
import fr.clubbusiness.matching.PersonMatches.NeedItem;
import fr.clubbusiness.matching.PersonMatches.NeedSummary;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Matches open needs with a person, for their structure or an adviser. */
@ApplicationScoped
class MatchPerson {
    private final CurrentCaller current;
    private final MatchSource source;
    private final Laws laws;
    private final Clock clock;

    MatchPerson(CurrentCaller current, MatchSource source, Laws laws, Clock clock) {
        this.current = current;
        this.source = source;
        this.laws = laws;
        this.clock = clock;
    }

    /** At most {@code limit} matches, and as many near-misses if asked for. */
    PersonMatches matches(Beneficiary person, int limit, boolean nearMisses) {
        var law = laws.of(person.clubId(), Reader.of(current.get(), person).viewpoint());
        var assessments = source.needsFor(person.id(), person.clubId()).stream()
                .map(law::assess)
                .toList();
        var ranking = Ranking.of(assessments, limit);
        return new PersonMatches(
                person.id(),
                clock.instant(),
                ranking.eligibleTold(),
                ranking.eligibleAtLeast(),
                items(ranking.matches()),
                nearMisses ? items(ranking.nearMisses()) : null,
                List.of(),
                notProposed(person));
    }

    private static @Nullable Notice notProposed(Beneficiary person) {
        return person.agreementInForce() && person.state().isReady()
                ? null
                : new Notice(
                        "NOT_PROPOSED",
                        "La personne n'est pas proposée en ce moment : elle est %s%s."
                                .formatted(
                                        person.state().label(),
                                        person.agreementInForce() ? "" : ", sans accord en cours"));
    }

    /** The needs are read again, each with its employer, in one query. */
    private static List<NeedItem> items(List<Assessment> assessments) {
        var ids = assessments.stream().map(MatchPerson::need).toList();
        var needs =
                LabourNeed.<LabourNeed>list("from LabourNeed n join fetch n.employer where n.id in ?1", ids).stream()
                        .collect(toMap(LabourNeed::id, Function.identity()));
        var items = new ArrayList<NeedItem>();
        for (var assessment : assessments) {
            var need = needs.get(need(assessment));
            if (need != null && need.isOpen()) {
                items.add(item(items.size() + 1, assessment, NeedSummary.of(need)));
            }
        }
        return items;
    }

    private static NeedItem item(int rank, Assessment assessment, NeedSummary need) {
        return new NeedItem(
                rank,
                assessment.outcome(),
                assessment.failing().isEmpty() ? null : LiftView.of(assessment),
                assessment.score().shown(),
                TermView.of(assessment.score()),
                need);
    }

    private static UUID need(Assessment assessment) {
        return assessment.pair().demand().id();
    }
}

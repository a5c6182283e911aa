package fr.clubbusiness.matching;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.view.EvidenceView.LiftView;
import fr.clubbusiness.matching.view.EvidenceView.TermView;
import fr.clubbusiness.matching.view.NeedMatches.Notice;
import fr.clubbusiness.matching.view.PersonMatches;
import fr.clubbusiness.matching.view.PersonMatches.NeedItem;
import fr.clubbusiness.matching.view.PersonMatches.NeedSummary;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches open needs with a person, for the person's structure or an adviser. */
@ApplicationScoped
class MatchPerson {
    private final CurrentCaller current;
    private final FindNeeds needs;
    private final Clock clock;

    MatchPerson(CurrentCaller current, FindNeeds needs, Clock clock) {
        this.current = current;
        this.needs = needs;
        this.clock = clock;
    }

    /** At most {@code limit} matches, and as many near-misses if asked for. */
    PersonMatches matches(Beneficiary person, int limit, boolean nearMisses) {
        var found = needs.find(person, Audience.of(current.get(), person), limit);
        var ranking = found.ranking();
        return new PersonMatches(
                person.id(),
                clock.instant(),
                ranking.eligibleShown(),
                ranking.eligibleAtLeast(),
                items(ranking.matches(), found),
                nearMisses ? items(ranking.nearMisses(), found) : List.of(),
                List.of(),
                notProposed(person));
    }

    private static @Nullable Notice notProposed(Beneficiary person) {
        if (person.limits().restricted()) {
            return new Notice(
                    "NOT_PROPOSED", "La personne n'est pas proposée : elle a demandé la limitation de ses données.");
        }
        return person.agreementInForce() && person.state().isReady()
                ? null
                : new Notice(
                        "NOT_PROPOSED",
                        "La personne n'est pas proposée en ce moment : elle est %s%s."
                                .formatted(
                                        person.state().label(),
                                        person.agreementInForce() ? "" : ", sans accord en cours"));
    }

    private List<NeedItem> items(List<Assessment> assessments, FindNeeds.Found found) {
        var items = new ArrayList<NeedItem>();
        for (var assessment : assessments) {
            var need = found.need(assessment);
            var answers = need.employer().structureKind().isPresent()
                    ? null
                    : assessment.pair().demand().poster().answers();
            items.add(item(items.size() + 1, assessment, NeedSummary.of(need, answers)));
        }
        return items;
    }

    private static NeedItem item(int rank, Assessment assessment, NeedSummary need) {
        return new NeedItem(
                rank,
                assessment.outcome(),
                LiftView.of(assessment),
                assessment.score().shown(),
                TermView.of(assessment.score()),
                need);
    }
}

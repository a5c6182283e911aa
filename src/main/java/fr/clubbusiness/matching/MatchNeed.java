package fr.clubbusiness.matching;

import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.matching.FindPeople.Found;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.view.EvidenceView.LiftView;
import fr.clubbusiness.matching.view.EvidenceView.TermView;
import fr.clubbusiness.matching.view.NeedMatches;
import fr.clubbusiness.matching.view.NeedMatches.Anonymous;
import fr.clubbusiness.matching.view.NeedMatches.Full;
import fr.clubbusiness.matching.view.NeedMatches.Notice;
import fr.clubbusiness.matching.view.NeedMatches.PersonItem;
import fr.clubbusiness.matching.view.NeedMatches.RelaxationView;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Matches people with a need, for the caller. No transaction may be open: only the making of the answer has one. */
@ApplicationScoped
class MatchNeed {
    private final CurrentCaller current;
    private final FindPeople people;
    private final PeopleViews views;
    private final CandidateViews candidates;
    private final Clock clock;

    MatchNeed(CurrentCaller current, FindPeople people, PeopleViews views, CandidateViews candidates, Clock clock) {
        this.current = current;
        this.people = people;
        this.views = views;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** At most {@code limit} matches, and as many near-misses if asked for. The poster gets no near-misses. */
    NeedMatches matches(LabourNeed need, int limit, boolean nearMisses) {
        var reader = Audience.of(current.get(), need);
        var withNearMisses = nearMisses && !reader.isPoster();
        var found = need.isOpen() ? people.find(need, reader, limit, withNearMisses) : Found.NONE;
        return QuarkusTransaction.requiringNew()
                .call(() -> reader.isPoster() ? anonymous(need, found) : full(need, found, reader, withNearMisses));
    }

    /** Why the list is empty, when the need is not open. */
    private static @Nullable Notice notice(LabourNeed need) {
        return need.isOpen()
                ? null
                : new Notice(
                        "NEED_NOT_OPEN",
                        "Ce besoin est %s : personne n'y est proposé tant qu'il n'est pas ouvert."
                                .formatted(need.status().label()));
    }

    /** The same for the poster, to whom a need for other kinds of contract alone lists nobody. */
    private static @Nullable Notice posterNotice(LabourNeed need) {
        return need.isOpen() && !Viewpoint.hasCompanyList(need.criteria().contractTypes())
                ? new Notice(
                        "NO_COMPANY_LIST",
                        "Les contrats de ce besoin sont réservés à un âge, un statut ou un parcours : une liste dirait qui est concerné. "
                                + "Les structures et les conseillers vous proposent des personnes.")
                : notice(need);
    }

    /** Why a poster's list holds back people that it would show for the first time. */
    private static Notice tomorrow() {
        return new Notice(
                "NEW_PEOPLE_LIMIT",
                ("Vos listes ont montré aujourd'hui %d personnes nouvelles pour vous, le maximum : celle-ci ne montre que des personnes que "
                                + "vous connaissez déjà, et continue demain.")
                        .formatted(NewPeople.MAX_NEW_PEOPLE_PER_DAY));
    }

    private Anonymous anonymous(LabourNeed need, Found found) {
        var ranking = found.ranking();
        var items = candidates.items(need, ranking.matches());
        return new Anonymous(
                need.id(),
                clock.instant(),
                NeedMatches.visibleCount(Viewpoint.COMPANY, ranking.eligibleShown()),
                ranking.eligibleAtLeast(),
                items,
                RelaxationView.of(found.gains(), Viewpoint.COMPANY),
                items.size() < ranking.matches().size() ? tomorrow() : posterNotice(need));
    }

    private Full full(LabourNeed need, Found found, Audience reader, boolean nearMisses) {
        var ranking = found.ranking();
        return new Full(
                need.id(),
                clock.instant(),
                ranking.eligibleShown(),
                ranking.eligibleAtLeast(),
                items(ranking.matches()),
                nearMisses ? items(ranking.nearMisses()) : List.of(),
                RelaxationView.of(found.gains(), reader.viewpoint()),
                notice(need));
    }

    /** Reads the people as the caller may see them. Anyone the caller may not see is left out, whatever the index found. */
    private List<PersonItem> items(List<Assessment> assessments) {
        var people = views.of(assessments.stream().map(MatchNeed::person).toList());
        var items = new ArrayList<PersonItem>();
        for (var assessment : assessments) {
            var person = people.get(person(assessment));
            if (person != null) {
                items.add(item(items.size() + 1, assessment, person));
            }
        }
        return items;
    }

    private static PersonItem item(int rank, Assessment assessment, BeneficiaryView person) {
        return new PersonItem(
                rank,
                assessment.outcome(),
                LiftView.of(assessment),
                assessment.score().shown(),
                TermView.of(assessment.score()),
                person);
    }

    private static UUID person(Assessment assessment) {
        return assessment.pair().profile().id();
    }
}

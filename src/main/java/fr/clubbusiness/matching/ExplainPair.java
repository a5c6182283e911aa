package fr.clubbusiness.matching;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Assessment.Outcome;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.source.MatchSource;
import fr.clubbusiness.matching.source.MatchSource.Scope;
import fr.clubbusiness.matching.source.ReadDemand;
import fr.clubbusiness.matching.view.PairExplanation;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Explains one pair to the caller. */
@ApplicationScoped
class ExplainPair {
    private final CurrentCaller current;
    private final MatchSource source;
    private final ReadDemand demands;
    private final CurrentLaw laws;
    private final CandidateAliases candidates;
    private final CandidateViews candidateViews;
    private final PeopleViews people;
    private final PrivateReading reading;
    private final Clock clock;

    ExplainPair(
            CurrentCaller current,
            MatchSource source,
            ReadDemand demands,
            CurrentLaw laws,
            CandidateAliases candidates,
            CandidateViews candidateViews,
            PeopleViews people,
            PrivateReading reading,
            Clock clock) {
        this.current = current;
        this.source = source;
        this.demands = demands;
        this.laws = laws;
        this.candidates = candidates;
        this.candidateViews = candidateViews;
        this.people = people;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * For the poster, explains a candidate of the current list. For anyone else, explains a person that they may read. A structure that posts a need
     * can ask for both. An adviser's reading is recorded with its purpose: needs made on purpose and explained would else tell what lists do not.
     *
     * @throws NotFound when there is no such candidate or person
     * @throws Forbidden when an adviser gives no purpose
     */
    PairExplanation explain(LabourNeed need, Reference who) {
        var candidate =
                Audience.of(current.get(), need).isPoster() ? candidate(need, who) : Optional.<PairExplanation>empty();
        return candidate.or(() -> person(need, who)).orElseThrow(() -> new NotFound(SubjectKind.BENEFICIARY));
    }

    /** Only a candidate who still matches: the poster does not learn why somebody no longer does. */
    private Optional<PairExplanation> candidate(LabourNeed need, Reference who) {
        if (!need.isOpen()) {
            return Optional.empty();
        }
        return who.id().flatMap(id -> candidates.current(need, id)).flatMap(alias -> candidate(need, alias));
    }

    private Optional<PairExplanation> candidate(LabourNeed need, Candidate alias) {
        var law = laws.of(need.clubId(), Viewpoint.COMPANY);
        return source.rankedPerson(alias.beneficiaryId(), new Scope(need.clubId(), null))
                .flatMap(person -> Optional.of(law.assess(source.pair(demands.of(need, Viewpoint.COMPANY), person)))
                        .filter(match -> match.outcome() == Outcome.MATCH)
                        .map(match -> candidateViews.explained(match, alias, clock.instant())));
    }

    private Optional<PairExplanation> person(LabourNeed need, Reference who) {
        return people.find(who).flatMap(shown -> {
            reading.recordExplanation(shown.person());
            return assess(need, shown.person())
                    .map(assessment -> PairExplanation.Full.of(assessment, people.of(shown), clock.instant()));
        });
    }

    private Optional<Assessment> assess(LabourNeed need, Beneficiary person) {
        var reader = Audience.of(current.get(), person);
        return source.pair(demands.of(need, reader.viewpoint()), reader.scope(), person.id())
                .map(laws.of(need.clubId(), reader.viewpoint())::assess);
    }
}

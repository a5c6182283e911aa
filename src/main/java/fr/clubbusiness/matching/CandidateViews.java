package fr.clubbusiness.matching;

import fr.clubbusiness.matching.law.Assessment;
import fr.clubbusiness.matching.law.Evidence;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.matching.view.EvidenceView;
import fr.clubbusiness.matching.view.NeedMatches.CandidateItem;
import fr.clubbusiness.matching.view.NeedMatches.CandidateView;
import fr.clubbusiness.matching.view.PairExplanation.Anonymous;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.referential.Skill;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows people to the poster of a need. It takes only assessments of {@code Viewpoint#COMPANY}, and shows only the evidence that a company may read.
 */
@ApplicationScoped
class CandidateViews {
    private final CandidateAliases candidates;
    private final Referential referential;

    CandidateViews(CandidateAliases candidates, Referential referential) {
        this.candidates = candidates;
        this.referential = referential;
    }

    /** The matches in their order, each under its alias, without those who may not be shown today. */
    List<CandidateItem> items(LabourNeed need, List<Assessment> matches) {
        var people = matches.stream().map(CandidateViews::person).toList();
        var aliases = candidates.shownToPoster(need, people);
        var items = new ArrayList<CandidateItem>();
        for (var match : matches) {
            var alias = aliases.get(person(match));
            if (alias != null) {
                items.add(
                        new CandidateItem(items.size() + 1, match.score().fit(), evidence(match), view(match, alias)));
            }
        }
        return items;
    }

    /** The explanation of one match. */
    Anonymous explained(Assessment match, Candidate alias, Instant now) {
        return new Anonymous(
                match.pair().demand().id(),
                now,
                match.outcome(),
                match.score().fit(),
                evidence(match),
                view(match, alias));
    }

    private CandidateView view(Assessment match, Candidate alias) {
        return new CandidateView(alias.id(), alias.pseudonym(), journeyBand(match), skillsHeld(match));
    }

    private static List<EvidenceView> evidence(Assessment match) {
        return match.inFavour().stream().map(EvidenceView::of).toList();
    }

    private static String journeyBand(Assessment match) {
        return term(match, Term.Name.JOURNEY)
                .map(evidence -> evidence.value("band").toString())
                .orElseThrow();
    }

    private List<Skill> skillsHeld(Assessment match) {
        return term(match, Term.Name.SKILLS).stream()
                .flatMap(evidence -> evidence.list("held").stream())
                .flatMap(code -> referential.skill(code.toString()).stream())
                .toList();
    }

    private static Optional<Evidence> term(Assessment match, Term.Name name) {
        return match.score().terms().stream()
                .filter(term -> term.name() == name)
                .map(Term::evidence)
                .findFirst();
    }

    private static UUID person(Assessment match) {
        return match.pair().profile().id();
    }
}

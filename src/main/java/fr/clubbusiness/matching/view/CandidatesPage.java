package fr.clubbusiness.matching.view;

import fr.clubbusiness.matching.view.NeedMatches.Anonymous;
import fr.clubbusiness.matching.view.NeedMatches.CandidateItem;
import fr.clubbusiness.matching.view.PageTexts.Fact;
import fr.clubbusiness.referential.Skill;
import fr.clubbusiness.shared.FrenchFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a need in words, for its poster. It is made only from the JSON answer, with no number about a person.
 *
 * @param questions what may lawfully be asked for this need
 */
record CandidatesPage(
        NeedHeader need,
        String computedAt,
        String eligible,
        @Nullable String notice,
        List<Card> candidates,
        List<Fact> steps,
        List<String> questions) {

    /** One candidate, in the order of the list. */
    record Card(
            String pseudonym,
            String fit,
            List<String> reasons,
            List<String> skills,
            String availability,
            @Nullable String pitch) {}

    static CandidatesPage of(NeedHeader need, Anonymous matches, List<String> questions, ZoneId zone) {
        var notice = matches.notice();
        var today = LocalDate.ofInstant(matches.computedAt(), zone);
        return new CandidatesPage(
                need,
                FrenchFormat.moment(matches.computedAt(), zone),
                PageTexts.eligible(matches.eligible(), matches.eligibleAtLeast()),
                notice == null ? null : notice.text(),
                matches.items().stream().map(item -> card(item, today)).toList(),
                matches.relaxations().stream()
                        .map(step -> new Fact(PageTexts.step(step), PageTexts.additional(step.additional())))
                        .toList(),
                questions);
    }

    private static Card card(CandidateItem item, LocalDate today) {
        var candidate = item.candidate();
        return new Card(
                candidate.pseudonym(),
                PageTexts.fit(item.fit()),
                item.evidence().stream().map(EvidenceView::text).toList(),
                candidate.skills().stream().map(Skill::label).toList(),
                PageTexts.availability(candidate.availableFrom(), today),
                candidate.pitch());
    }
}

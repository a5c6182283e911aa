package fr.clubbusiness.matching;

import fr.clubbusiness.matching.NeedMatches.Anonymous;
import fr.clubbusiness.matching.NeedMatches.CandidateItem;
import fr.clubbusiness.matching.PageWords.Fact;
import fr.clubbusiness.referential.Skill;
import fr.clubbusiness.shared.FrenchFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a need, in words for its poster: made of the JSON answer alone, with no number on a person.
 *
 * @param questions what may lawfully be asked for this need
 */
record CandidatesPage(
        NeedHead need,
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

    static CandidatesPage of(NeedHead need, Anonymous matches, List<String> questions, ZoneId zone) {
        var notice = matches.notice();
        var today = LocalDate.ofInstant(matches.computedAt(), zone);
        return new CandidatesPage(
                need,
                FrenchFormat.moment(matches.computedAt(), zone),
                PageWords.eligible(matches.eligible(), matches.eligibleAtLeast()),
                notice == null ? null : notice.text(),
                matches.items().stream().map(item -> card(item, today)).toList(),
                matches.relaxations().stream()
                        .map(step -> new Fact(PageWords.step(step), PageWords.additional(step.additional())))
                        .toList(),
                questions);
    }

    private static Card card(CandidateItem item, LocalDate today) {
        var candidate = item.candidate();
        return new Card(
                candidate.pseudonym(),
                PageWords.fit(item.fit()),
                item.evidence().stream().map(EvidenceView::text).toList(),
                candidate.skills().stream().map(Skill::label).toList(),
                PageWords.availability(candidate.availableFrom(), today),
                candidate.pitch());
    }
}

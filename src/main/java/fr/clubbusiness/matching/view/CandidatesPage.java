package fr.clubbusiness.matching.view;

import fr.clubbusiness.matching.view.NeedMatches.Anonymous;
import fr.clubbusiness.matching.view.NeedMatches.CandidateItem;
import fr.clubbusiness.matching.view.PageTexts.Fact;
import fr.clubbusiness.need.NeedCriteria;
import fr.clubbusiness.page.OperationLinks;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.referential.Skill;
import fr.clubbusiness.shared.FrenchFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * One candidate, in the order of the list.
     *
     * @param missing the skills that the need asks and they are not known to have
     * @param ask address that asks for them
     */
    record Card(
            int rank,
            String pseudonym,
            String fit,
            List<String> reasons,
            List<String> skills,
            List<String> missing,
            String ask) {}

    static CandidatesPage of(
            NeedHeader need,
            NeedCriteria criteria,
            Anonymous matches,
            Referential referential,
            OperationLinks links,
            ZoneId zone) {
        var notice = matches.notice();
        return new CandidatesPage(
                need,
                FrenchFormat.moment(matches.computedAt(), zone),
                PageTexts.shown(
                        PageTexts.eligible(matches.eligible(), matches.eligibleAtLeast()),
                        matches.items().size(),
                        matches.eligible()),
                notice == null ? null : notice.text(),
                matches.items().stream()
                        .map(item -> card(
                                item,
                                missing(item, criteria, referential),
                                links.toIntroduce(
                                        need.reference(),
                                        "candidateId",
                                        item.candidate().pseudonym())))
                        .toList(),
                matches.relaxations().stream()
                        .map(step -> new Fact(PageTexts.step(step), PageTexts.additional(step.additional())))
                        .toList(),
                LawfulQuestions.of(criteria, referential));
    }

    private static List<String> missing(CandidateItem item, NeedCriteria criteria, Referential referential) {
        var held = item.candidate().skills().stream().map(Skill::code).collect(Collectors.toSet());
        return Stream.concat(criteria.requiredSkills().stream(), criteria.wishedSkills().stream())
                .filter(code -> !held.contains(code))
                .map(code -> referential.skill(code).map(Skill::label).orElse(code))
                .toList();
    }

    private static Card card(CandidateItem item, List<String> missing, String ask) {
        var candidate = item.candidate();
        return new Card(
                item.rank(),
                candidate.pseudonym(),
                PageTexts.fit(item.fit()),
                item.evidence().stream().map(EvidenceView::text).toList(),
                candidate.skills().stream().map(Skill::label).toList(),
                missing,
                ask);
    }
}

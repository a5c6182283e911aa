package fr.clubbusiness.matching.view;

import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.matching.law.Score;
import fr.clubbusiness.matching.view.EvidenceView.LiftView;
import fr.clubbusiness.matching.view.EvidenceView.TermView;
import fr.clubbusiness.matching.view.NeedMatches.Full;
import fr.clubbusiness.matching.view.NeedMatches.PersonItem;
import fr.clubbusiness.matching.view.PageTexts.Fact;
import fr.clubbusiness.need.NeedCriteria;
import fr.clubbusiness.page.OperationLinks;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.referential.Skill;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.vocabulary.ContractType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a need in words, for those who accompany people. It is made only from the JSON answer.
 *
 * @param computedAt when, in Paris
 * @param eligible how many people match
 * @param notice why the list is empty although nothing is wrong
 * @param namesStructures whether the reader sees people of several structures
 * @param nearly the near-misses
 * @param steps what the employer could change
 */
record PeoplePage(
        NeedHeader need,
        String computedAt,
        String eligible,
        @Nullable String notice,
        boolean namesStructures,
        List<Card> people,
        List<Card> nearly,
        List<Fact> steps) {

    /**
     * One person.
     *
     * @param who their name and reference, or their reference alone for whoever may not read the name
     * @param held the skills that the need asks and they have
     * @param missing the skills that the need asks and they are not known to have
     * @param introduce address that proposes them for the need
     */
    record Card(
            int rank,
            String reference,
            String who,
            String score,
            String structure,
            List<String> held,
            List<String> missing,
            String introduce,
            List<Bar> bars,
            List<Lift> lifts,
            List<Fact> facts,
            @Nullable String pitch) {}

    /**
     * One term of the score.
     *
     * @param width of the bar, 0 to 100
     */
    record Bar(String name, String points, String max, int width, String reason) {}

    /** A constraint to lift: why it fails, and what to do. */
    record Lift(String name, String reason, @Nullable String action) {}

    /** What a card is made with, besides the person. */
    private record Making(
            NeedHeader need, NeedCriteria criteria, LocalDate today, Referential referential, OperationLinks links) {}

    static PeoplePage of(
            NeedHeader need,
            NeedCriteria criteria,
            Full matches,
            Referential referential,
            OperationLinks links,
            ZoneId zone) {
        var nearly = matches.toLift();
        var notice = matches.notice();
        var today = LocalDate.ofInstant(matches.computedAt(), zone);
        var making = new Making(need, criteria, today, referential, links);
        return new PeoplePage(
                need,
                FrenchFormat.moment(matches.computedAt(), zone),
                PageTexts.shown(
                        PageTexts.eligible(matches.eligible(), matches.eligibleAtLeast()),
                        matches.items().size(),
                        matches.eligible()),
                notice == null ? null : notice.text(),
                Stream.concat(matches.items().stream(), nearly.stream())
                        .anyMatch(item -> item.beneficiary().lastName() == null),
                cards(matches.items(), making),
                cards(nearly, making),
                matches.relaxations().stream()
                        .map(step -> new Fact(PageTexts.step(step), PageTexts.additional(step.additional())))
                        .toList());
    }

    private static List<Card> cards(List<PersonItem> items, Making making) {
        return items.stream().map(item -> card(item, making)).toList();
    }

    private static Card card(PersonItem item, Making making) {
        var person = item.beneficiary();
        var lifts = item.lift();
        return new Card(
                item.rank(),
                person.reference(),
                who(person),
                FrenchFormat.decimal(item.score()),
                person.structureName(),
                skills(person, making, true),
                skills(person, making, false),
                making.links().toIntroduce(making.need().reference(), "beneficiaryId", person.reference()),
                bars(item.terms()),
                lifts.stream().map(PeoplePage::lift).toList(),
                facts(person, making),
                person.pitch());
    }

    private static String who(BeneficiaryView person) {
        return person.lastName() == null
                ? person.reference()
                : "%s %s (%s)".formatted(person.firstName(), person.lastName(), person.reference());
    }

    /** The skills that the need asks, of those that the person has or of the others. */
    private static List<String> skills(BeneficiaryView person, Making making, boolean held) {
        var has = person.skills().stream().map(BeneficiaryView.SkillView::code).collect(Collectors.toSet());
        return Stream.concat(making.criteria().requiredSkills().stream(), making.criteria().wishedSkills().stream())
                .filter(code -> has.contains(code) == held)
                .map(code -> making.referential().skill(code).map(Skill::label).orElse(code))
                .toList();
    }

    /** A term that gives nothing to somebody who has just become ready says nothing either. */
    static List<Bar> bars(List<TermView> terms) {
        return terms.stream()
                .filter(term -> term.name() != Score.Term.Name.WAITING || term.points() > 0)
                .map(PeoplePage::bar)
                .toList();
    }

    private static Bar bar(TermView term) {
        return new Bar(
                PageTexts.term(term.name()),
                FrenchFormat.decimal(term.points()),
                FrenchFormat.decimal(term.max()),
                Math.toIntExact(Math.round(100 * term.points() / term.max())),
                term.evidence().text());
    }

    static Lift lift(LiftView lift) {
        var action = lift.action();
        return new Lift(
                lift.constraint().label().french(), lift.evidence().text(), action == null ? null : action.text());
    }

    private static List<Fact> facts(BeneficiaryView person, Making making) {
        return List.of(
                new Fact("Habite", person.communeName()),
                new Fact("Vise", targets(person)),
                new Fact("Disponible", PageTexts.availability(person.availableFrom(), making.today())),
                new Fact("Accepte", contracts(person.contractTypes())));
    }

    private static String targets(BeneficiaryView person) {
        return person.targetOccupations().isEmpty()
                ? "un poste accessible sans expérience"
                : String.join(" ; ", person.targetOccupationLabels());
    }

    private static String contracts(List<ContractType> kinds) {
        return kinds.isEmpty()
                ? "tout contrat"
                : kinds.stream().map(ContractType::label).collect(Collectors.joining(", "));
    }
}

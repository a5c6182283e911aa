package fr.clubbusiness.matching.view;

import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.matching.view.EvidenceView.LiftView;
import fr.clubbusiness.matching.view.EvidenceView.TermView;
import fr.clubbusiness.matching.view.NeedMatches.Full;
import fr.clubbusiness.matching.view.NeedMatches.PersonItem;
import fr.clubbusiness.matching.view.PageTexts.Fact;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Occupation;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.ContractType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a need in words, for those who accompany people. It is made only from the JSON answer.
 *
 * @param computedAt when, in Paris
 * @param eligible how many people match
 * @param notice why the list is empty although nothing is wrong
 * @param nearly the near-misses
 * @param steps what the employer could change
 */
record PeoplePage(
        NeedHeader need,
        String computedAt,
        String eligible,
        @Nullable String notice,
        List<Card> people,
        List<Card> nearly,
        List<Fact> steps) {

    /** One person. */
    record Card(
            int rank,
            String reference,
            String score,
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

    static PeoplePage of(NeedHeader need, Full matches, Referential referential, ZoneId zone) {
        var nearly = matches.toLift() == null ? List.<PersonItem>of() : matches.toLift();
        var notice = matches.notice();
        var today = LocalDate.ofInstant(matches.computedAt(), zone);
        return new PeoplePage(
                need,
                FrenchFormat.moment(matches.computedAt(), zone),
                PageTexts.eligible(matches.eligible(), matches.eligibleAtLeast()),
                notice == null ? null : notice.text(),
                cards(matches.items(), today, referential),
                cards(nearly, today, referential),
                matches.relaxations().stream()
                        .map(step -> new Fact(PageTexts.step(step), PageTexts.additional(step.additional())))
                        .toList());
    }

    private static List<Card> cards(List<PersonItem> items, LocalDate today, Referential referential) {
        return items.stream().map(item -> card(item, today, referential)).toList();
    }

    private static Card card(PersonItem item, LocalDate today, Referential referential) {
        var lifts = item.lift() == null ? List.<LiftView>of() : item.lift();
        return new Card(
                item.rank(),
                item.beneficiary().reference(),
                FrenchFormat.decimal(item.score()),
                item.terms().stream().map(PeoplePage::bar).toList(),
                lifts.stream().map(PeoplePage::lift).toList(),
                facts(item.beneficiary(), today, referential),
                item.beneficiary().pitch());
    }

    private static Bar bar(TermView term) {
        return new Bar(
                PageTexts.term(term.name()),
                FrenchFormat.decimal(term.points()),
                FrenchFormat.decimal(term.max()),
                Math.toIntExact(Math.round(100 * term.points() / term.max())),
                term.evidence().text());
    }

    private static Lift lift(LiftView lift) {
        var action = lift.action();
        return new Lift(
                lift.constraint().label().french(), lift.evidence().text(), action == null ? null : action.text());
    }

    private static List<Fact> facts(BeneficiaryView person, LocalDate today, Referential referential) {
        var commune = person.communeCode();
        return List.of(
                new Fact(
                        "Habite",
                        referential.commune(commune).map(Commune::name).orElse(commune.value())),
                new Fact("Vise", targets(person, referential)),
                new Fact("Disponible", PageTexts.availability(person.availableFrom(), today)),
                new Fact("Accepte", contracts(person.contractTypes())));
    }

    private static String targets(BeneficiaryView person, Referential referential) {
        if (person.targetOccupations().isEmpty()) {
            return "un poste accessible sans expérience";
        }
        return person.targetOccupations().stream()
                .map(code -> label(code, referential))
                .collect(Collectors.joining(" ; "));
    }

    private static String label(String code, Referential referential) {
        return Optional.of(new RomeCode(code))
                .flatMap(referential::occupation)
                .map(Occupation::label)
                .orElse(code);
    }

    private static String contracts(List<ContractType> kinds) {
        return kinds.isEmpty()
                ? "tout contrat"
                : kinds.stream().map(ContractType::label).collect(Collectors.joining(", "));
    }
}

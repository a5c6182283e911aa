package fr.clubbusiness.matching.view;

import fr.clubbusiness.matching.view.PageTexts.Fact;
import fr.clubbusiness.matching.view.PersonMatches.NeedItem;
import fr.clubbusiness.matching.view.PersonMatches.NeedSummary;
import fr.clubbusiness.page.OperationLinks;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.vocabulary.ContractType;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The needs that match a person in words, for those who accompany them. It is made only from the JSON answer.
 *
 * @param person their reference
 * @param nearly the near-misses
 */
record NeedsPage(
        String person,
        String computedAt,
        String eligible,
        @Nullable String notice,
        List<Card> needs,
        List<Card> nearly) {

    /**
     * One need.
     *
     * @param place the commune
     * @param matches address of the page of all who match it
     * @param introduce address that proposes the person for it
     */
    record Card(
            int rank,
            String reference,
            String title,
            String employer,
            String place,
            String score,
            List<PeoplePage.Bar> bars,
            List<PeoplePage.Lift> lifts,
            List<Fact> facts,
            String matches,
            String introduce) {}

    static NeedsPage of(
            String person, PersonMatches matches, Referential referential, OperationLinks links, ZoneId zone) {
        var nearly = matches.toLift();
        var notice = matches.notice();
        return new NeedsPage(
                person,
                FrenchFormat.moment(matches.computedAt(), zone),
                eligible(matches),
                notice == null ? null : notice.text(),
                cards(person, matches.items(), referential, links),
                cards(person, nearly, referential, links));
    }

    private static String eligible(PersonMatches matches) {
        int count = matches.eligible();
        if (count < 2) {
            return count == 0 ? "Aucun besoin ne correspond pour l'instant" : "1 besoin correspond";
        }
        var all =
                (matches.eligibleAtLeast() ? "Plus de " : "") + FrenchFormat.grouped(count) + " besoins correspondent";
        int shown = matches.items().size();
        return shown == 0 || shown >= count ? all : all + " ; voici les %d premiers".formatted(shown);
    }

    private static List<Card> cards(
            String person, List<NeedItem> items, Referential referential, OperationLinks links) {
        return items.stream()
                .map(item -> card(person, item, referential, links))
                .toList();
    }

    private static Card card(String person, NeedItem item, Referential referential, OperationLinks links) {
        var need = item.need();
        var lifts = item.lift();
        return new Card(
                item.rank(),
                need.reference(),
                need.title(),
                need.employerName(),
                referential
                        .commune(need.communeCode())
                        .map(Commune::name)
                        .orElse(need.communeCode().value()),
                FrenchFormat.decimal(item.score()),
                PeoplePage.bars(item.terms()),
                lifts.stream().map(PeoplePage::lift).toList(),
                facts(need),
                links.page("v1/needs/" + need.reference() + "/matches"),
                links.toIntroduce(need.reference(), "beneficiaryId", person));
    }

    private static List<Fact> facts(NeedSummary need) {
        var answers = need.employerAnswers();
        return Stream.concat(
                        Stream.of(
                                new Fact(
                                        "Contrat",
                                        need.contractTypes().stream()
                                                .map(ContractType::label)
                                                .collect(Collectors.joining(", "))),
                                new Fact("Durée", FrenchFormat.decimal(need.weeklyHours()) + " h par semaine"),
                                new Fact("Début", FrenchFormat.date(need.startDate())),
                                new Fact("Postes", Integer.toString(need.positions()))),
                        answers == null ? Stream.of() : Stream.of(new Fact("Employeur", answers.label())))
                .toList();
    }
}

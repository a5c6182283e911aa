package fr.clubbusiness.matching.view;

import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Occupation;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.vocabulary.ContractType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A need at the head of a page, with the facts that a reader of its matches may see.
 *
 * @param reference as people say it: {@code B-0907}
 * @param facts in reading order
 */
record NeedHeader(String reference, String title, List<PageTexts.Fact> facts) {

    static NeedHeader of(LabourNeed need, Referential referential) {
        var criteria = need.criteria();
        var commune = criteria.communeCode();
        var occupation = criteria.romeCode();
        return new NeedHeader(
                need.reference(),
                need.offer().title(),
                List.of(
                        new PageTexts.Fact("Employeur", need.employer().name()),
                        new PageTexts.Fact(
                                "Métier",
                                referential
                                        .occupation(occupation)
                                        .map(Occupation::label)
                                        .orElse(occupation.value())),
                        new PageTexts.Fact(
                                "Lieu",
                                referential.commune(commune).map(Commune::name).orElse(commune.value())),
                        new PageTexts.Fact("Contrat", contracts(criteria.contractTypes())),
                        new PageTexts.Fact("Durée", FrenchFormat.decimal(criteria.weeklyHours()) + " h par semaine"),
                        new PageTexts.Fact("Début", FrenchFormat.date(criteria.startDate())),
                        new PageTexts.Fact(
                                "Postes", Integer.toString(need.offer().positions()))));
    }

    private static String contracts(List<ContractType> kinds) {
        return kinds.stream().map(ContractType::label).collect(Collectors.joining(", "));
    }
}

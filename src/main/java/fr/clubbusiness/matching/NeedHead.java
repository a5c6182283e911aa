package fr.clubbusiness.matching;

import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.ContractType;
import fr.clubbusiness.referential.Occupation;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.FrenchFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A need at the head of a page: what whoever reads its matches may read of it.
 *
 * @param reference as said aloud: {@code B-0907}
 * @param facts in the order in which they are read
 */
record NeedHead(String reference, String title, List<PageWords.Fact> facts) {

    static NeedHead of(LabourNeed need, Referential referential) {
        var criteria = need.criteria();
        var commune = criteria.communeCode();
        var occupation = criteria.romeCode();
        return new NeedHead(
                need.reference(),
                need.offer().title(),
                List.of(
                        new PageWords.Fact("Employeur", need.employer().name()),
                        new PageWords.Fact(
                                "Métier",
                                referential
                                        .occupation(occupation)
                                        .map(Occupation::label)
                                        .orElse(occupation.value())),
                        new PageWords.Fact(
                                "Lieu",
                                referential.commune(commune).map(Commune::name).orElse(commune.value())),
                        new PageWords.Fact("Contrat", contracts(criteria.contractTypes())),
                        new PageWords.Fact("Durée", FrenchFormat.decimal(criteria.weeklyHours()) + " h par semaine"),
                        new PageWords.Fact("Début", FrenchFormat.date(criteria.startDate())),
                        new PageWords.Fact(
                                "Postes", Integer.toString(need.offer().positions()))));
    }

    private static String contracts(List<ContractType> kinds) {
        return kinds.stream().map(ContractType::label).collect(Collectors.joining(", "));
    }
}

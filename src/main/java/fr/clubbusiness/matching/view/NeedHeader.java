package fr.clubbusiness.matching.view;

import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedCriteria;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Occupation;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.referential.Skill;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        var facts = new ArrayList<PageTexts.Fact>();
        facts.add(new PageTexts.Fact("État", need.status().label()));
        facts.add(new PageTexts.Fact("Employeur", need.employer().name()));
        facts.add(new PageTexts.Fact(
                "Métier",
                referential.occupation(occupation).map(Occupation::label).orElse(occupation.value())));
        facts.add(new PageTexts.Fact(
                "Lieu", referential.commune(commune).map(Commune::name).orElse(commune.value())));
        facts.add(new PageTexts.Fact("Contrat", contracts(criteria.contractTypes())));
        facts.add(new PageTexts.Fact("Durée", FrenchFormat.decimal(criteria.weeklyHours()) + " h par semaine"));
        facts.add(new PageTexts.Fact("Début", FrenchFormat.date(criteria.startDate())));
        facts.add(new PageTexts.Fact("Postes", Integer.toString(need.offer().positions())));
        Optional.ofNullable(need.offer().pay())
                .ifPresent(pay -> facts.add(new PageTexts.Fact("Salaire", pay.inWords())));
        facts.addAll(demands(criteria, referential));
        return new NeedHeader(need.reference(), need.offer().title(), List.copyOf(facts));
    }

    /** What the job requires, where it requires anything. */
    private static List<PageTexts.Fact> demands(NeedCriteria criteria, Referential referential) {
        return Stream.of(
                        new PageTexts.Fact("Compétences exigées", skills(criteria.requiredSkills(), referential)),
                        new PageTexts.Fact("Compétences souhaitées", skills(criteria.wishedSkills(), referential)),
                        new PageTexts.Fact(
                                "Permis exigés",
                                criteria.licencesPartOfJob().stream()
                                        .map(DrivingLicence::label)
                                        .collect(Collectors.joining(", "))),
                        new PageTexts.Fact(
                                "Certifications exigées",
                                criteria.certifications().stream()
                                        .map(Certification::label)
                                        .collect(Collectors.joining(", "))),
                        new PageTexts.Fact(
                                "Français", PageTexts.french(criteria.frenchOral(), criteria.frenchWritten())))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static String skills(List<String> codes, Referential referential) {
        return codes.stream()
                .map(code -> referential.skill(code).map(Skill::label).orElse(code))
                .collect(Collectors.joining(" ; "));
    }

    private static String contracts(List<ContractType> kinds) {
        return kinds.stream().map(ContractType::label).collect(Collectors.joining(", "));
    }
}

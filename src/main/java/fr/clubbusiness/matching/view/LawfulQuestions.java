package fr.clubbusiness.matching.view;

import fr.clubbusiness.need.NeedCriteria;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.referential.Skill;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an employer may ask a candidate for a need: only questions with a direct and necessary link to the job (Code du travail, article L1221-6). So
 * they are made from the need alone, and from nothing about the person.
 */
final class LawfulQuestions {

    private LawfulQuestions() {}

    /** French questions, in the order of an interview. */
    static List<String> of(NeedCriteria need, Referential referential) {
        var questions = new ArrayList<String>();
        questions.add("Qu'avez-vous déjà fait qui ressemble à ce poste, au travail ou ailleurs ?");
        need.requiredSkills().stream()
                .map(code -> referential.skill(code).map(Skill::label).orElse(code))
                .map("« %s » : où l'avez-vous appris ou pratiqué ?"::formatted)
                .forEach(questions::add);
        need.licencesPartOfJob().stream()
                .map(DrivingLicence::label)
                .map("Avez-vous le %s, sans lequel ce poste ne peut être tenu ?"::formatted)
                .forEach(questions::add);
        need.certifications().stream()
                .map(Certification::label)
                .map("Avez-vous cette certification, que le poste exige : %s ?"::formatted)
                .forEach(questions::add);
        questions.add("Pouvez-vous commencer le %s ?".formatted(FrenchFormat.date(need.startDate())));
        questions.add("%s h par semaine vous conviennent-elles ?".formatted(FrenchFormat.decimal(need.weeklyHours())));
        if (!need.workConditions().isEmpty()) {
            questions.add("Le poste comporte : %s. De quoi auriez-vous besoin pour bien le tenir ?"
                    .formatted(need.workConditions().stream()
                            .map(WorkingCondition::label)
                            .collect(Collectors.joining(", "))));
        }
        return List.copyOf(questions);
    }
}

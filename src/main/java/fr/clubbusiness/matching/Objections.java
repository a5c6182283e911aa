package fr.clubbusiness.matching;

import fr.clubbusiness.shared.Reason;
import fr.clubbusiness.shared.Text;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What to tell of a constraint that fails, whoever reads it: the evidence of a viewpoint is for that viewpoint alone, so these sentences
 * are the same for every person.
 */
final class Objections {
    private static final Map<Constraint, Text> TEXTS = new EnumMap<>(Map.ofEntries(
            text(
                    Constraint.AGREEMENT,
                    "La personne n'est pas proposée en ce moment : elle n'est pas prête, ou n'a pas d'accord en cours.",
                    "The person is not proposed at present: not ready, or without an agreement in force."),
            text(
                    Constraint.OCCUPATION,
                    "Le métier n'a aucun lien avec ceux que vise la personne.",
                    "The occupation has no link with those the person aims at."),
            text(
                    Constraint.NO_CURRENT_INTRODUCTION,
                    "Une mise en relation est en cours pour ce besoin, ou s'est terminée il y a trop peu de temps.",
                    "An introduction for this need is under way, or ended too recently."),
            text(
                    Constraint.AGE,
                    "La loi sur l'âge au travail ne permet pas ce poste.",
                    "The law on age and work does not allow this job."),
            text(
                    Constraint.JOURNEY,
                    "Le trajet dépasse ce que la personne accepte.",
                    "The way to work is longer than the person accepts."),
            text(
                    Constraint.AVAILABILITY,
                    "La personne n'est pas disponible au début du contrat.",
                    "The person is not available when the contract starts."),
            text(
                    Constraint.FRENCH,
                    "Le niveau de français demandé n'est pas atteint.",
                    "The level of French asked is not reached."),
            text(
                    Constraint.LICENCE,
                    "Un permis qui fait partie du poste manque.",
                    "A driving licence that is part of the job is missing."),
            text(
                    Constraint.CERTIFICATION,
                    "Une certification qui fait partie du poste manque.",
                    "A certification that is part of the job is missing."),
            text(
                    Constraint.CONTRACT,
                    "La personne n'accepte aucun des types de contrat proposés.",
                    "The person accepts none of the kinds of contract offered."),
            text(
                    Constraint.HOURS,
                    "La durée hebdomadaire n'est pas celle que souhaite la personne.",
                    "The weekly hours are not those the person wishes."),
            text(
                    Constraint.CONDITIONS,
                    "Une condition de travail du poste est à adapter.",
                    "A working condition of the job has to be adapted.")));

    private Objections() {}

    /** The reason that this constraint fails. */
    static Reason to(Constraint constraint) {
        return Optional.ofNullable(TEXTS.get(constraint))
                .map(text -> new Reason(constraint.name(), text))
                .orElseThrow();
    }

    private static Map.Entry<Constraint, Text> text(Constraint constraint, String french, String english) {
        return Map.entry(constraint, new Text(french, english));
    }
}

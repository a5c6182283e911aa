package fr.clubbusiness.iae.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;

/**
 * The rules of a diagnosis of eligibility, one a line, with what is said to whoever breaks it. The name of a rule is the code of its refusal. How many criteria
 * suffice, which contradict each other, how old their proofs may be and how long a diagnosis is valid stand in the package {@code eligibility}.
 *
 * <p>Source: Code du travail, L5132-3 and R5132-1; order of 1 September 2021 and its annexes; les-emplois, eligibility. {@link #since} is the first day on
 * which a rule holds: that of the order.
 */
public enum DiagnosisRule {
    /** A diagnosis has been made. */
    DIAGNOSIS_IN_FUTURE(
            "Un diagnostic se note une fois posé : donnez au plus tard aujourd'hui.",
            "A diagnosis is recorded once made: give today at the latest."),
    /** L5132-3: by an authorised prescriber, or by a SIAE for itself. */
    DIAGNOSER_NOT_ENTITLED(
            "L'organisation nommée n'était, ce jour-là, ni prescripteur habilité ni SIAE en activité connus du club : elle n'a pas pu poser ce diagnostic.",
            "The organisation named was, on that day, neither an authorised prescriber nor an active SIAE known to the club: it cannot have made this diagnosis."),
    /** One line a criterion. */
    CRITERION_TWICE("Ce critère est donné deux fois : %s.", "This criterion is given twice: %s."),
    /** Annexes: a proof a criterion, when the employer diagnoses. */
    PROOF_MISSING(
            "L'employeur qui pose le diagnostic donne la date du justificatif : %s.",
            "An employer who diagnoses gives the date of the proof: %s."),
    /** Annexes: the greatest age of a proof, by criterion. */
    PROOF_TOO_OLD(
            "Le justificatif a %2$d mois ou plus le jour du diagnostic : %1$s.",
            "The proof is %2$d months old or more on the day of the diagnosis: %1$s."),
    /** A proof was there. */
    PROOF_AFTER_DIAGNOSIS(
            "Le justificatif est postérieur au diagnostic : %s.", "The proof is later than the diagnosis: %s."),
    /** R5132-1: one criterion of level 1, or several of level 2 by the kind of employer. */
    CRITERIA_MISSING(
            "Il manque un critère de niveau 1, ou %d de niveau 2, pour que cet employeur pose le diagnostic.",
            "One criterion of level 1 is missing, or %d of level 2, for this employer to diagnose.");

    private static final LocalDate ORDER = LocalDate.of(2021, 9, 1);

    private final String french;
    private final String english;

    DiagnosisRule(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** The first day on which the rule holds. */
    public LocalDate since() {
        return ORDER;
    }

    /** What is said to whoever breaks it. The values are those of its sentence. */
    RefusalReason refusal(Object... values) {
        return new RefusalReason(name(), Sentences.of(new LocalizedText(french, english), values));
    }
}

package fr.clubbusiness.iae.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RefusalReason;

/**
 * The rules of a diagnosis of eligibility, one a line, with what is said to whoever breaks it. The name of a rule is the code of its refusal. How many criteria
 * suffice, which contradict each other, how old their proofs may be and how long a diagnosis is valid stand in the package {@code eligibility}.
 *
 * <p>Each rule names its {@link #source}, which knows the first day on which it holds where a public text gives it.
 */
public enum DiagnosisRule {
    /** Our own: a diagnosis has been made. */
    DIAGNOSIS_IN_FUTURE(
            RuleSource.CLUB,
            "Un diagnostic se note une fois posé : donnez au plus tard aujourd'hui.",
            "A diagnosis is recorded once made: give today at the latest."),
    /** L5132-3: by an authorised prescriber, or by a SIAE for itself. */
    DIAGNOSER_NOT_ENTITLED(
            RuleSource.LABOUR_CODE,
            "L'organisation nommée n'était, ce jour-là, ni prescripteur habilité ni SIAE en activité connus du club : elle n'a pas pu poser ce diagnostic.",
            "The organisation named was, on that day, neither an authorised prescriber nor an active SIAE known to the club: it cannot have made this diagnosis."),
    /** L5132-3: a SIAE diagnoses for itself, and each of its kinds is an employer of its own, with criteria of its own. */
    CAPACITY_MISSING(
            RuleSource.LABOUR_CODE,
            "Cette structure avait plusieurs genres de SIAE ce jour-là (%s) : dites dans « capacity » pour lequel vaut le diagnostic.",
            "This structure had several kinds of SIAE on that day (%s): say in \"capacity\" for which one the diagnosis is valid."),
    /** The same. */
    CAPACITY_NOT_HELD(
            RuleSource.LABOUR_CODE,
            "L'organisation nommée n'était pas %s ce jour-là : corrigez « capacity », ou laissez-le vide.",
            "The organisation named was no %s on that day: correct \"capacity\", or leave it empty."),
    /** Our own: one line a criterion. */
    CRITERION_TWICE(RuleSource.CLUB, "Ce critère est donné deux fois : %s.", "This criterion is given twice: %s."),
    /** Annexes: a proof a criterion, when the employer diagnoses. */
    PROOF_MISSING(
            RuleSource.ORDER_OF_2021_09_01,
            "L'employeur qui pose le diagnostic donne la date du justificatif : %s.",
            "An employer who diagnoses gives the date of the proof: %s."),
    /** Annexes: the greatest age of a proof, by criterion. */
    PROOF_TOO_OLD(
            RuleSource.ORDER_OF_2021_09_01,
            "Le justificatif a %2$d mois ou plus le jour du diagnostic : %1$s.",
            "The proof is %2$d months old or more on the day of the diagnosis: %1$s."),
    /** Our own: a proof was there. */
    PROOF_AFTER_DIAGNOSIS(
            RuleSource.CLUB,
            "Le justificatif est postérieur au diagnostic : %s.",
            "The proof is later than the diagnosis: %s."),
    /** Annexes: one criterion of level 1, or several of level 2 by the kind of employer. */
    CRITERIA_MISSING(
            RuleSource.ORDER_OF_2021_09_01,
            "Il manque un critère de niveau 1, ou %d de niveau 2, pour que cet employeur pose le diagnostic.",
            "One criterion of level 1 is missing, or %d of level 2, for this employer to diagnose.");

    private final RuleSource source;
    private final String french;
    private final String english;

    DiagnosisRule(RuleSource source, String french, String english) {
        this.source = source;
        this.french = french;
        this.english = english;
    }

    /** The text that it comes from, with the first day on which it holds. */
    public RuleSource source() {
        return source;
    }

    /** What is said to whoever breaks it. The values are those of its sentence. */
    RefusalReason refusal(Object... values) {
        return new RefusalReason(name(), Sentences.of(new LocalizedText(french, english), values));
    }
}

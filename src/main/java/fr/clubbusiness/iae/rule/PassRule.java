package fr.clubbusiness.iae.rule;

import fr.clubbusiness.eligibility.PassIae;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RefusalReason;

/**
 * The rules of a PASS IAE, one a line, with what is said to whoever breaks it. The name of a rule is the code of its refusal.
 *
 * <p>Each rule names its {@link #source}, which knows the first day on which it holds where a public text gives it. "approvals" is the page of that name of
 * the State's platform (les-emplois). A changed rule gets its new figure and its source on this page alone.
 */
public enum PassRule {
    /** Our own. A PASS starts on the day of a hire (approvals); the bounds catch a mistyped year, no more. */
    PASS_START_OUT_OF_RANGE(
            RuleSource.CLUB,
            "Un PASS IAE commence entre %d ans avant aujourd'hui et %d mois après : vérifiez l'année.",
            "A PASS IAE starts between %d years before today and %d months after: check the year."),
    /** approvals: one valid PASS a person. In the database: {@code pass_iae_one_a_day}. */
    PASS_OVERLAPS(
            RuleSource.PLATFORM,
            "La personne a déjà un PASS IAE du %s au %s : corrigez celui-là (même numéro ou même début), ou vérifiez les dates.",
            "The person already has a PASS IAE from %s to %s: correct that one (same number or same start), or check the dates."),
    /** R5132-1-1 and following: two years after the end of a PASS before a new one, unless an authorised prescriber diagnoses again. */
    PASS_WAITING_PERIOD(
            RuleSource.DECREE_2021_1128,
            "Délai de carence jusqu'au %s : avant, un nouveau PASS demande le diagnostic d'un prescripteur habilité, valable le premier jour. Enregistrez-le d'abord.",
            "Waiting period until %s: before, a new PASS needs the diagnosis of an authorised prescriber, valid on its first day. Record it first."),
    /** Our own: nobody has checked a PASS tomorrow. */
    PASS_CHECKED_IN_FUTURE(
            RuleSource.CLUB,
            "Le jour de la vérification n'est pas encore venu : donnez au plus tard aujourd'hui.",
            "The day of the check has not come yet: give today at the latest."),
    /** Our own: nothing is suspended or prolonged without a PASS. */
    PASS_MISSING(
            RuleSource.CLUB,
            "Aucun PASS IAE n'est enregistré pour cette personne : enregistrez-le d'abord.",
            "No PASS IAE is recorded for this person: record it first."),

    /** Our own: both ends of a period are included. */
    END_BEFORE_START(
            RuleSource.CLUB, "La suspension finit avant de commencer.", "The suspension ends before it starts."),
    /** approvals: a suspension never starts in the future. */
    SUSPENSION_IN_FUTURE(
            RuleSource.PLATFORM,
            "Une suspension ne commence pas dans l'avenir : enregistrez-la le jour où elle commence.",
            "A suspension does not start in the future: record it on the day on which it starts."),
    /** approvals: at most 365 days back. */
    SUSPENSION_TOO_OLD(
            RuleSource.PLATFORM,
            "Une suspension commence au plus %d jours avant aujourd'hui, donc pas avant le %s.",
            "A suspension starts at most %d days before today, so not before %s."),
    /** approvals: at most 36 months each. */
    SUSPENSION_TOO_LONG(
            RuleSource.PLATFORM,
            "Une suspension dure au plus %d mois, ici jusqu'au %s.",
            "A suspension lasts at most %d months, here until %s."),
    /** R5132-1-1 and following: the contract is suspended for more than 15 days. */
    SUSPENSION_TOO_SHORT(
            RuleSource.DECREE_2021_1128,
            "Un contrat suspendu ne suspend le PASS qu'au-delà de %d jours.",
            "A suspended contract suspends the PASS only beyond %d days."),
    /** approvals: no overlap. In the database: {@code pass_suspension_once_a_day}. */
    SUSPENSION_OVERLAPS(
            RuleSource.PLATFORM,
            "Une suspension couvre déjà des jours de celle-ci, du %s au %s : annulez-la, ou choisissez d'autres jours.",
            "A suspension already covers days of this one, from %s to %s: cancel it, or choose other days."),
    /** approvals: what has not begun, or has ended, is not suspended. */
    SUSPENSION_OUTSIDE_PASS(
            RuleSource.PLATFORM,
            "La suspension qui commence le %s serait hors du PASS, qui va du %s au %s.",
            "The suspension that starts on %s would be outside the PASS, which runs from %s to %s."),
    /** Our own: what is suspended for longer is another suspension, which starts the day after. */
    SUSPENSION_ENDS_LATER(
            RuleSource.CLUB,
            "La suspension finit déjà le %s : elle peut finir plus tôt, pas plus tard. Notez-en une autre qui commence le lendemain.",
            "The suspension already ends on %s: it can end earlier, not later. Record another one that starts the day after."),
    /** L5132-4: a SIAE employs. */
    EMPLOYER_NOT_SIAE(
            RuleSource.LABOUR_CODE,
            "L'employeur nommé n'est pas, ce jour-là, une SIAE en activité connue du club : vérifiez sa référence, ou laissez « employerId » vide.",
            "The employer named is not, on that day, an active SIAE known to the club: check its reference, or leave \"employerId\" empty."),
    /** approvals: each reason is open to some kinds of SIAE. */
    REASON_NOT_OF_EMPLOYER(
            RuleSource.PLATFORM,
            "Ce motif n'est ouvert qu'aux employeurs de ces genres : %s. L'employeur nommé n'en est pas, ce jour-là.",
            "This reason is only for employers of these kinds: %s. The employer named is none of them on that day."),

    /** approvals: a prolongation goes beyond the end. */
    PROLONGATION_ENDS_TOO_EARLY(
            RuleSource.PLATFORM,
            "La prolongation finit après le PASS, donc après le %s.",
            "A prolongation ends after the PASS, so after %s."),
    /** approvals: asked from 12 months before the end to 6 months after. */
    PROLONGATION_NOT_NOW(
            RuleSource.PLATFORM,
            "Une prolongation se demande de %d mois avant la fin du PASS à %d mois après, donc du %s au %s.",
            "A prolongation is asked for from %d months before the end of the PASS to %d months after, so from %s to %s."),
    /** approvals: never while suspended. */
    PROLONGATION_WHILE_SUSPENDED(
            RuleSource.PLATFORM,
            "Le PASS est suspendu jusqu'au %s : il ne se prolonge pas avant. Notez sa fin si elle a pris fin avant.",
            "The PASS is suspended until %s: it is not prolonged before. Record its end if it has ended before."),
    /** approvals: the length of one prolongation, by its reason. */
    PROLONGATION_TOO_LONG(
            RuleSource.PLATFORM,
            "Pour ce motif, une prolongation dure au plus %d mois, ici jusqu'au %s.",
            "For this reason, a prolongation lasts at most %d months, here until %s."),
    /** approvals: the length of all prolongations for one reason. */
    PROLONGATIONS_EXHAUSTED(
            RuleSource.PLATFORM,
            "Pour ce motif, les prolongations durent au plus %d ans en tout : il reste %d jours.",
            "For this reason, prolongations last at most %d years in all: %d days are left."),
    /** approvals: by age on the first day of the prolongation. */
    PROLONGATION_AGE(
            RuleSource.PLATFORM,
            "Ce motif vaut à partir de %d ans, au premier jour de la prolongation.",
            "This reason is from %d years of age, on the first day of the prolongation."),
    /** approvals: all reasons but two need an authorised prescriber. */
    PRESCRIBER_NEEDED(
            RuleSource.PLATFORM,
            "Ce motif demande un prescripteur habilité à ce jour : nommez-le dans « prescriberId ».",
            "This reason needs an authorised prescriber, with a title today: name it in \"prescriberId\".");

    /** Length of a PASS in days, both ends included. */
    public static final int PASS_DAYS = PassIae.DAYS;

    static final int YEARS_BACK = 15;
    static final int MONTHS_AHEAD = 12;
    static final int WAITING_YEARS = 2;
    static final int SUSPENSION_MONTHS = 36;
    static final int SUSPENSION_DAYS_BACK = 365;
    static final int CONTRACT_SUSPENDED_DAYS = 15;
    static final int PROLONGATION_MONTHS_BEFORE = 12;
    static final int PROLONGATION_MONTHS_AFTER = 6;

    private final RuleSource source;
    private final String french;
    private final String english;

    PassRule(RuleSource source, String french, String english) {
        this.source = source;
        this.french = french;
        this.english = english;
    }

    /** The text that it comes from, with the first day on which it holds. */
    public RuleSource source() {
        return source;
    }

    /** What is said to whoever breaks it. The values are those of its sentence, in their order. */
    public RefusalReason refusal(Object... values) {
        return new RefusalReason(name(), Sentences.of(new LocalizedText(french, english), values));
    }
}

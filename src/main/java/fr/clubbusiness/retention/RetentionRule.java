package fr.clubbusiness.retention;

import fr.clubbusiness.shared.Labelled;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long everything is kept: the one page of it. The words of each personal column ({@code retention …} in its comment) are those of one of these rules
 * ({@link #isCalled}); the data-protection dossier shows both.
 */
@Schema(
        name = "RetentionRule",
        description =
                "Une durée de conservation : avertissement, personne, contrat, mise en relation, membre, demande d'adhésion, inscription, immersion, message, tâche, PASS IAE, "
                        + "diagnostic, demande de droits, réponse gardée, identité chez l'employeur, journal technique.")
public enum RetentionRule implements Labelled {
    /** The structure is told that a person's data end. Source: the club's law, domain "Personal data". */
    WARNING(
            "avertissement à la structure",
            Period.ofMonths(24).minusDays(30),
            "la dernière activité",
            "Règlement du club, RGPD 5-1-e"),
    /** Everything about a person. Source: CNIL, référentiel "accompagnement social et médico-social" (11 March 2021), two years after the last contact. */
    PERSON(
            "données de la personne",
            Period.ofMonths(24),
            "la dernière activité",
            "CNIL, référentiel du 11 mars 2021 relatif à l'accompagnement social",
            "24 months after the last activity",
            "that of the person",
            "as long as the person",
            "as long as the person's row",
            "that of the subject"),
    /**
     * A contract goes with its person ({@code erase_contracts}); without names, in months, it stays for the exits that were counted. Its documents go whole
     * ({@code erase_with_documents}), and those of a diagnosis with it.
     */
    CONTRACT(
            "contrats de travail",
            Period.ofMonths(24),
            "la dernière activité de la personne",
            "CNIL, référentiel du 11 mars 2021 ; compte des sorties de l'IAE",
            "that of the contract",
            "that of the contract or of the diagnosis"),
    /** An introduction goes with its person ({@code erase_introductions}); without a word, in months, it stays for the answers that were counted. */
    INTRODUCTION(
            "mises en relation",
            Period.ofMonths(24),
            "la dernière activité de la personne",
            "CNIL, référentiel du 11 mars 2021",
            "that of the introduction"),
    /** Who the person is, at a company that did not hire: {@code introduction.rule.Disclosure} and {@code company_knows}. */
    DISCLOSURE(
            "identité chez un employeur qui n'embauche pas",
            Period.ofDays(30),
            "le refus",
            "CNIL, guide du recrutement (2023) : deux ans au plus ; le club en retient trente jours",
            "30 days after a refusal"),
    /** The name of a member who left. */
    MEMBER(
            "nom d'un membre parti",
            Period.ofMonths(24),
            "son départ",
            "RGPD 5-1-e ; durée de la trace des actes",
            "that of the member"),
    /** A request to join that the agency refused; unconfirmed ones end after seven days ({@code membership.RequestBounds}). */
    MEMBERSHIP_REQUEST(
            "demandes d'adhésion refusées",
            Period.ofMonths(12),
            "la demande (sans confirmation : 7 jours)",
            "RGPD 5-1-c",
            "7 days unless confirmed, a year when refused, else that of the membership of the organisation",
            "that of the request"),
    /** Who registered for an event; unconfirmed ones end after seven days ({@code event.rule.RegistrationRules}). */
    REGISTRATION(
            "inscriptions à un événement",
            Period.ofMonths(12),
            "l'événement (sans confirmation : 7 jours)",
            "RGPD 5-1-c",
            "12 months after the event, or 7 days unless confirmed"),
    /** Who came for an immersion, who signed and what was said of it ({@code immersion.rule.AgreementRules}). */
    IMMERSION(
            "immersions : qui vient, qui signe et ce qui en est dit",
            Period.ofYears(1),
            "l'année de l'immersion, le 31 août",
            "RGPD 5-1-c, données de mineurs",
            "31 August of the next year"),
    /** A message that was sent or given up: ids and dates, without words. */
    MESSAGE(
            "messages envoyés",
            Period.ofMonths(12),
            "leur écriture",
            "CNIL, recommandation sur les journaux (2021)",
            "12 months after its writing"),
    /** A task that is done or dropped, with what came of it. */
    TASK("tâches closes", Period.ofMonths(24), "leur clôture", "RGPD 5-1-e", "24 months after its closing"),
    /** A PASS IAE: two years after its end a new one may be given without an exception. Code du travail R. 5132-1-18. */
    PASS(
            "PASS IAE",
            Period.ofMonths(24),
            "sa fin",
            "Délai de carence de deux ans (code du travail, R. 5132-1-18)",
            "24 months after its end"),
    /** A diagnosis, after the last day on which it counts, and not before the PASS of its person. */
    DIAGNOSIS(
            "diagnostics",
            Period.ofMonths(24),
            "son dernier jour",
            "Contrôle des recrutements de l'IAE, deux ans",
            "24 months after its last day",
            "that of the contract or of the diagnosis"),
    /** What is left of a right that was exercised: that it was answered in time. Code civil 2224. */
    RIGHTS_REQUEST(
            "demandes de droits closes",
            Period.ofYears(5),
            "la réponse",
            "Prescription de cinq ans (code civil, article 2224)",
            "5 years after the answer"),
    /** An answer that is kept for whoever asks twice ({@code http.Idempotency}). */
    STORED_ANSWER(
            "réponses gardées pour une demande répétée",
            Period.ofDays(1),
            "la demande",
            "RGPD 5-1-c",
            "24 hours after the request"),
    /** Logs of the service; the operator's, as the page for operators says. */
    LOG(
            "journaux techniques",
            Period.ofMonths(12),
            "leur écriture",
            "CNIL, recommandation sur les journaux (2021) : six à douze mois");

    /** Between the warning and the end of a person's data. */
    static final int WARNING_DAYS = 30;

    /** All of them are in force since this day. */
    static final LocalDate IN_FORCE_SINCE = LocalDate.of(2026, 11, 30);

    private final String label;
    private final Period kept;
    private final String from;
    private final String source;
    /** With a bar before and after each. */
    private final String phrases;

    RetentionRule(String label, Period kept, String from, String source, String... phrases) {
        this.label = label;
        this.kept = kept;
        this.from = from;
        this.source = source;
        this.phrases = "|" + String.join("|", phrases) + "|";
    }

    @Override
    public String label() {
        return label;
    }

    /** How long. */
    public Period kept() {
        return kept;
    }

    /** From when, in French: {@code la dernière activité}. */
    public String from() {
        return from;
    }

    /** The text that gives the length. */
    public String source() {
        return source;
    }

    /** What the comments of columns call it, in English. */
    public boolean isCalled(String phrase) {
        return phrases.contains("|" + phrase + "|");
    }

    /** In French: {@code 24 mois après la dernière activité}. */
    public String words() {
        return "%s après %s".formatted(length(), from);
    }

    private String length() {
        if (this == WARNING) {
            return "24 mois moins 30 jours";
        }
        if (kept.getYears() > 0) {
            return kept.getYears() + (kept.getYears() == 1 ? " an" : " ans");
        }
        if (kept.getMonths() > 0) {
            return kept.getMonths() + " mois";
        }
        return kept.getDays() == 1 ? "24 heures" : kept.getDays() + " jours";
    }
}

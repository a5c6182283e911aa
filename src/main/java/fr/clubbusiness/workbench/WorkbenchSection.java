package fr.clubbusiness.workbench;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a section of the workbench holds, in the order of the page. */
@Schema(
        name = "WorkbenchSection",
        description =
                "Une partie de la journée : réponses en retard, tâches à faire, besoins auxquels personne ne correspond, personnes "
                        + "prêtes que personne n'a vues, nouvelles à prendre, contrats et PASS IAE qui finissent, parcours qui "
                        + "n'avancent plus, engagements à confirmer, personnes à agréer et heures à contrôler des clauses sociales, événements.")
enum WorkbenchSection implements Labelled {
    /** Waits past their deadline, or of which somebody was reminded. */
    LATE("Réponses en retard", "Tout le monde répond à temps."),
    /** Open tasks. */
    CALLS("À faire", "Aucune tâche n'attend."),
    /** Open needs with nobody in their list. */
    NEEDS_WITHOUT_MATCH("Besoins sans personne", "Chaque besoin ouvert a quelqu'un dans sa liste."),
    /** People who may be proposed, and were not for long. */
    READY_UNSEEN("Personnes qui attendent", "Chaque personne prête a été présentée, ou va l'être."),
    /** Questions about people at work that wait for an answer. */
    FOLLOW_UPS("Nouvelles à prendre", "Des nouvelles de chacun sont connues."),
    /** Contracts that end soon and are not renewed. */
    CONTRACTS_ENDING("Contrats qui finissent", "Aucun contrat ne finit dans les soixante jours."),
    /** PASS IAE that end within seven months; for an adviser, those that a structure has to check. */
    PASS_ENDING("PASS IAE qui finissent", "Aucun PASS IAE ne finit dans les sept mois."),
    /** People with a barrier to lift and nothing done about it for long, and days that passed without what was planned. */
    BARRIERS_STALLED("Parcours qui n'avancent plus", "Chaque parcours avance, et chaque contact prévu a eu lieu."),
    /** Parts of commitments that were taken, whose period is over, and of which nobody said whether they were kept. */
    COMMITMENTS_TO_ANSWER("Engagements à confirmer", "De chaque engagement pris et fini, il est dit s'il a été tenu."),
    /** People whom the facilitator of a market with social clauses has to approve. */
    CLAUSE_PEOPLE("Personnes à agréer", "Personne n'attend d'agrément pour une clause sociale."),
    /** Hours that the facilitator has to decide. */
    CLAUSE_HOURS("Heures d'insertion à contrôler", "Aucune heure d'insertion n'attend."),
    /** Events of the week, drafts to announce, and events that are over and not yet said to be held. */
    EVENTS("Événements", "Aucun événement dans la semaine, et aucun à annoncer.");

    private final String label;
    private final String nothing;

    WorkbenchSection(String label, String nothing) {
        this.label = label;
        this.nothing = nothing;
    }

    @Override
    public String label() {
        return label;
    }

    /** What an empty section says. */
    String nothing() {
        return nothing;
    }
}

package fr.clubbusiness.commitment;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is offered, and which details it has. */
@Schema(
        name = "CommitmentKind",
        description =
                "Ce qui est proposé : visite de l'entreprise, accueil pour un DuoDay, tuteur, places d'immersion, parrainage, mécénat de compétences, "
                        + "locaux, achat à une structure, embauches.")
public enum CommitmentKind implements Labelled {
    /** People visit the firm. */
    VISIT("visite", Details.NONE),
    /** A day beside somebody at work, for people with a disability. */
    DUODAY("DuoDay", Details.NONE),
    /** Somebody of the firm shows the job to a newcomer. */
    TUTOR("tuteur", Details.HOURS),
    /** Some days in the firm without a contract. */
    IMMERSION("immersion", Details.NONE),
    /** Somebody of the firm accompanies a person in their search. */
    MENTORING("parrainage", Details.HOURS),
    /** Staff who work for a structure while the firm pays them. */
    SKILLS_SPONSORSHIP("mécénat de compétences", Details.HOURS),
    /** Rooms, free or for a rent. */
    PREMISES("locaux", Details.PLACE),
    /** The firm buys from a structure. */
    PURCHASE("achat à une structure", Details.NONE),
    /** The firm hires people whom the club accompanies. */
    HIRING("embauche", Details.NONE);

    /** Which details fit. */
    enum Details {
        NONE,
        /** How many hours a month, and in which languages. */
        HOURS,
        /** The size, the rent, and whether there are steps. */
        PLACE
    }

    private final String label;
    private final Details details;

    CommitmentKind(String label, Details details) {
        this.label = label;
        this.details = details;
    }

    @Override
    public String label() {
        return label;
    }

    /** The details that it may have. */
    Details details() {
        return details;
    }
}

package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a person may take part in social clauses. Source: whole-club, chapter 8; the guide of social clauses of the State (2018). */
@Schema(
        name = "ClauseGround",
        description =
                "Le motif d'éligibilité : demandeur d'emploi de longue durée, RSA, ASS, AAH, obligation d'emploi, jeune sans qualification, senior, quartier prioritaire, IAE, GEIQ, autre.")
public enum ClauseGround implements Labelled {
    DELD("demandeur d'emploi de longue durée"),
    RSA("bénéficiaire du RSA"),
    ASS("bénéficiaire de l'ASS"),
    AAH("bénéficiaire de l'AAH"),
    BOETH("bénéficiaire de l'obligation d'emploi"),
    YOUNG_UNQUALIFIED("jeune sans qualification"),
    SENIOR("demandeur d'emploi de 50 ans ou plus"),
    QPV("habitant d'un quartier prioritaire"),
    IAE("parcours dans l'insertion par l'activité économique"),
    GEIQ("parcours dans un GEIQ"),
    OTHER("autre motif");

    private final String label;

    ClauseGround(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

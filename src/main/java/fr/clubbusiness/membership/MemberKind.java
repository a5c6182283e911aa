package fr.clubbusiness.membership;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what an organisation joins the club. */
@Schema(
        name = "MemberKind",
        description = "Ce que l'organisation serait dans le club : entreprise, structure ou partenaire.")
enum MemberKind implements Labelled {
    /** It posts labour needs. */
    COMPANY("entreprise"),
    /** It accompanies people. */
    STRUCTURE("structure d'insertion"),
    /** It buys, finances, teaches, or takes part otherwise. */
    PARTNER("partenaire");

    private final String label;

    MemberKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

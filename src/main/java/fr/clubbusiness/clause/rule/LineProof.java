package fr.clubbusiness.clause.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What proves the hours of a month. The facilitator sees it outside the club: a paper would name the person. */
@Schema(name = "LineProof", description = "Bulletin de paie, relevé d'heures, contrat, facture, autre pièce.")
public enum LineProof implements Labelled {
    PAYSLIP("bulletin de paie"),
    HOURS_SHEET("relevé d'heures"),
    CONTRACT("contrat de travail"),
    INVOICE("facture"),
    OTHER("autre pièce");

    private final String label;

    LineProof(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

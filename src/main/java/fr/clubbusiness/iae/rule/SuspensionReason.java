package fr.clubbusiness.iae.rule;

import fr.clubbusiness.eligibility.Siae;
import fr.clubbusiness.shared.Labelled;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a PASS IAE is suspended, and which employers may ask for it (les-emplois, approvals). */
@Schema(
        name = "SuspensionReason",
        description =
                "Pourquoi un PASS IAE est suspendu : contrat suspendu plus de 15 jours, rompu ou fini ; accord du comité technique ; passerelle.")
public enum SuspensionReason implements Labelled {
    CONTRACT_SUSPENDED("contrat suspendu plus de 15 jours"),
    CONTRACT_BROKEN("contrat rompu"),
    CONTRACT_FINISHED("contrat fini"),
    COMMITTEE_AGREEMENT("accord du comité technique d'animation"),
    /** A salaried trial at another employer, of which the SIAE stays the employer. */
    PASSERELLE("passerelle chez un autre employeur");

    private final String label;

    SuspensionReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The kinds of SIAE that may ask for it. */
    Set<Siae> employers() {
        return switch (this) {
            case PASSERELLE -> EnumSet.of(Siae.ACI, Siae.EI);
            case CONTRACT_SUSPENDED, CONTRACT_BROKEN, CONTRACT_FINISHED, COMMITTEE_AGREEMENT ->
                EnumSet.allOf(Siae.class);
        };
    }
}

package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.shared.Labelled;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * For whom a public buyer reserves a purchase. Code de la commande publique, as known on 30 November 2026 and to be confirmed: L2113-12 (adapted
 * companies and ESAT), L2113-13 (structures of the IAE), L2113-15 (companies of the social economy, for health, social and cultural services).
 */
@Schema(
        name = "Reservation",
        description =
                "Pour qui l'achat est réservé : personne en particulier, les EA et ESAT (L2113-12), les SIAE (L2113-13), l'économie sociale et solidaire (L2113-15). "
                        + "Par un acheteur public seulement.")
public enum Reservation implements Labelled {
    NONE("sans réservation"),
    EA_ESAT("réservé aux EA et ESAT"),
    SIAE("réservé aux SIAE"),
    /** The directory knows no legal form: every structure of the club that works for others counts as of the social economy. */
    ESS("réservé à l'économie sociale et solidaire");

    private final String label;

    Reservation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether a structure may deliver as this kind. One whose kind employs nobody never does. */
    public boolean admits(StructureKind kind) {
        return kind.hires()
                && switch (this) {
                    case NONE, ESS -> true;
                    case EA_ESAT -> isAdapted(kind);
                    case SIAE -> kind.isIae();
                };
    }

    /** The kinds that may deliver. */
    public List<StructureKind> kinds() {
        return Arrays.stream(StructureKind.values()).filter(this::admits).toList();
    }

    private static boolean isAdapted(StructureKind kind) {
        return kind == StructureKind.EA || kind == StructureKind.EATT || kind == StructureKind.ESAT;
    }
}

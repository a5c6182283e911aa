package fr.clubbusiness.document;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a virus scanner looked at a document. An infected one is never kept. */
@Schema(
        name = "ScanState",
        description =
                "Si un antivirus a regardé le document : NOT_SCANNED (non analysé, ce club n'en a pas) ou CLEAN (rien trouvé).")
public enum ScanState implements Labelled {
    /** There is no scanner. */
    NOT_SCANNED("non analysé"),
    /** It found nothing. */
    CLEAN("analysé, rien trouvé");

    private final String label;

    ScanState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

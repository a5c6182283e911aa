package fr.clubbusiness.accompaniment;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an offer to take over a person stands. */
@Schema(
        name = "TransferStatus",
        description =
                "Proposé, accepté, décliné par la structure sollicitée, retiré par celle qui l'a proposé, ou expiré.")
enum TransferStatus implements Step<TransferStatus> {
    /** Waits for the answer of the structure that is asked. */
    OFFERED("proposé"),
    /** The structure that was asked accompanies the person. */
    ACCEPTED("accepté"),
    /** It does not. */
    DECLINED("décliné"),
    /** Whoever offered it does not any more. */
    WITHDRAWN("retiré"),
    /** Nobody answered in time. */
    EXPIRED("expiré");

    private static final LocalizedText SUBJECT = new LocalizedText("Le transfert", "The transfer");

    private final String label;

    TransferStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public LocalizedText subject() {
        return SUBJECT;
    }

    @Override
    public Set<TransferStatus> next() {
        return switch (this) {
            case OFFERED -> EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN, EXPIRED);
            case ACCEPTED, DECLINED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(TransferStatus.class);
        };
    }
}

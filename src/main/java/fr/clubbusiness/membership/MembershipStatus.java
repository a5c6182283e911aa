package fr.clubbusiness.membership;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a request to join, and the statuses that may follow. */
@Schema(
        name = "MembershipStatus",
        description = "À confirmer par le lien du courriel, transmise à l'agence, acceptée, ou refusée.")
enum MembershipStatus implements Step<MembershipStatus> {
    /** Somebody typed it. Nobody reads it yet. */
    TO_CONFIRM("à confirmer"),
    /** Its contact confirmed it. */
    SUBMITTED("transmise"),
    /** The organisation is a member. */
    ADMITTED("acceptée"),
    /** The agency said why not. */
    REFUSED("refusée");

    private static final LocalizedText SUBJECT = new LocalizedText("La demande d'adhésion", "The membership request");

    private final String label;

    MembershipStatus(String label) {
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
    public Set<MembershipStatus> next() {
        return switch (this) {
            case TO_CONFIRM -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(ADMITTED, REFUSED);
            case ADMITTED, REFUSED -> EnumSet.noneOf(MembershipStatus.class);
        };
    }
}

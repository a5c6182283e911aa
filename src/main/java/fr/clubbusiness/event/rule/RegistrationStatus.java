package fr.clubbusiness.event.rule;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a registration, and the statuses that may follow. */
@Schema(name = "RegistrationStatus", description = "Où en est une inscription.")
public enum RegistrationStatus implements Step<RegistrationStatus> {
    /** A stranger typed it, and has not opened the mailed link. */
    TO_CONFIRM("à confirmer"),
    /** It holds a seat. */
    CONFIRMED("confirmée"),
    /** It waits for a seat, in order. */
    WAITLISTED("en liste d'attente"),
    /** A seat is kept for it until a moment. */
    OFFERED("avec une place proposée"),
    /** The seat that was kept went to somebody else. */
    LAPSED("sans réponse à temps"),
    /** Whoever registered gave it up. */
    CANCELLED("annulée"),
    /** They told the organiser that they cannot come. */
    EXCUSED("excusée"),
    /** They came. */
    PRESENT("présente"),
    /** They did not come, and had said nothing. */
    NO_SHOW("absente");

    private static final LocalizedText SUBJECT = new LocalizedText("L'inscription", "The registration");

    private final String label;

    RegistrationStatus(String label) {
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
    public Set<RegistrationStatus> next() {
        return switch (this) {
            case TO_CONFIRM -> EnumSet.of(CONFIRMED, WAITLISTED);
            case WAITLISTED -> EnumSet.of(OFFERED, CANCELLED);
            case OFFERED -> EnumSet.of(CONFIRMED, LAPSED, CANCELLED);
            case CONFIRMED -> EnumSet.of(CANCELLED, EXCUSED, PRESENT, NO_SHOW);
            // Whoever organises may have overlooked somebody.
            case NO_SHOW -> EnumSet.of(PRESENT);
            case LAPSED, CANCELLED, EXCUSED, PRESENT -> EnumSet.noneOf(RegistrationStatus.class);
        };
    }

    /** Whether it holds a seat. */
    public boolean hasSeat() {
        return switch (this) {
            case CONFIRMED, OFFERED, PRESENT, NO_SHOW -> true;
            case TO_CONFIRM, WAITLISTED, LAPSED, CANCELLED, EXCUSED -> false;
        };
    }

    /** Whether whoever registered may still come. */
    public boolean stands() {
        return this == CONFIRMED || this == OFFERED || this == WAITLISTED;
    }
}

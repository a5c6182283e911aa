package fr.clubbusiness.beneficiary;

import fr.clubbusiness.shared.Labelled;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What makes it hard for a person to work (frein). {@code HEALTH} is noted by its effect on work only, and matters of justice under {@code
 * AVAILABILITY}. Never shown to a company.
 */
@Schema(name = "BarrierCode")
public enum Barrier implements Labelled {
    MOBILITY("mobilité"),
    HOUSING("logement"),
    HEALTH("santé"),
    CHILDCARE("garde d'enfants"),
    LANGUAGE("langue"),
    LITERACY("lecture et écriture"),
    DIGITAL("numérique"),
    ADMINISTRATIVE("démarches administratives"),
    FINANCIAL("finances"),
    AVAILABILITY("disponibilité");

    private final String label;

    Barrier(String label) {
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    @Override
    public String label() {
        return label;
    }

    /** How far the person is in overcoming it. One step at a time, forward and back. */
    @Schema(name = "BarrierStatus")
    public enum Status implements Step<Status> {
        /** Known, and nobody works on it yet. */
        TO_LIFT("à lever"),
        /** Somebody works on it with the person. */
        UNDER_WAY("en cours"),
        /** It no longer makes it hard to work. It may come back. */
        LIFTED("levé");

        private static final LocalizedText SUBJECT = new LocalizedText("Le frein", "The barrier");

        private final String label;

        Status(String label) {
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
        public Set<Status> next() {
            return switch (this) {
                case TO_LIFT, LIFTED -> EnumSet.of(UNDER_WAY);
                case UNDER_WAY -> EnumSet.of(TO_LIFT, LIFTED);
            };
        }
    }
}
